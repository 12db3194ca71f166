import type { Report } from "../experiment/report.js";
import { defineFigure } from "./catalogue/figureEntry.js";
import { needsRounds } from "./catalogue/needsRounds.js";
import { choiceOf } from "./choice/choice.js";
import type { Series, XyFigure } from "./figure.js";
import { formatNumber } from "./format.js";
import { boundSeries, boundsText } from "./boundSeries.js";
import type { Frames } from "./frames.js";
import type { HeldDomains } from "./hold.js";
import { colouredRounds } from "./look/roundColour.js";
import { collapseRules, roundAxis } from "./roundAxis.js";

/** How many basis functions have at least the part τ of the largest weight, and at most how many can. */
export function activeBasisFigure(report: Report, frames: Frames, held: HeldDomains): XyFigure {
  const {
    sparsity,
    experiment: { activeThreshold },
    spectrum,
  } = report;
  if (sparsity === undefined) throw new Error("activeBasisFigure needs a report that holds the analysis of sparsity.");
  const { active, ratios } = sparsity;
  const counts = active.map((each) => each.active);
  const series: Series[] = [
    ...(counts.length === 0
      ? []
      : [
          {
            id: "active",
            label: "active",
            role: "actual" as const,
            x: Float64Array.from(counts, (_, t) => t),
            y: Float64Array.from(counts),
          },
        ]),
    ...boundSeries(active),
  ];
  const most = Math.max(1, ...series.flatMap(({ y }) => Array.from(y)));
  const partial =
    ratios.modes < (spectrum.rank ?? spectrum.count) ? ` among the ${formatNumber(ratios.modes)} leading ones` : "";
  return {
    kind: "xy",
    id: "activeBasis",
    title: "Active basis functions",
    rounds: colouredRounds(report),
    x: roundAxis(frames),
    y: {
      name: `${partial === "" ? "number" : `of ${formatNumber(ratios.modes)}`} at τ = ${formatNumber(activeThreshold)}`,
      scale: "linear",
      domain: held.hold("activeBasis", [0, 1.05 * most], "linear"),
      integer: true,
    },
    series,
    rules: collapseRules(report, frames),
    intervals: [],
    markers: [],
    summary:
      counts.length === 0
        ? "No rounds, hence no basis functions."
        : `Basis functions whose weight is at least ${formatNumber(activeThreshold)} of the largest${partial}: from ${formatNumber(
            counts[0],
          )} to ${formatNumber(counts[counts.length - 1])}. ${boundsText(active)}`,
    table: () => ({
      caption: `Active basis functions at τ = ${activeThreshold}${partial}`,
      columns: [
        { name: "round", symbol: "t" },
        { name: "active" },
        ...(active[0]?.bounds ?? []).map(({ name }) => ({ name: `at most, ${name.replace(/^.*, /, "")}` })),
      ],
      rows: active.map((each, t) => [t, each.active, ...each.bounds.map(({ value }) => value)]),
    }),
  };
}

export const activeBasis = defineFigure({
  id: "activeBasis",
  title: "Active basis functions",
  needs: ["sparsity"],
  choice: choiceOf("round"),
  empty: needsRounds,
  build: (report, _choice, { frames, held }) => activeBasisFigure(report, frames, held),
});
