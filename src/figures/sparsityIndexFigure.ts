import type { Report } from "../experiment/report.js";
import { defineFigure } from "./catalogue/figureEntry.js";
import { needsRounds } from "./catalogue/needsRounds.js";
import { choiceOf } from "./choice/choice.js";
import type { Axis, ScaleKind } from "./axis.js";
import { boundSeries, boundsText } from "./boundSeries.js";
import type { Series, XyFigure } from "./figure.js";
import { formatNumber } from "./format.js";
import type { Frames } from "./frames.js";
import type { HeldDomains } from "./hold.js";
import { colouredRounds } from "./look/roundColour.js";
import { collapseRules, roundAxis } from "./roundAxis.js";
import { shownRank } from "./shownModes.js";

/** Above the first an axis is logarithmic; below the second it shows S_B − 1, since all of S_B would look like 1. */
const [longestLinear, leastExcess] = [20, 1e-3];

/** S_B = min_k B_t[k+1]/B_t[k], d ascending, and its floors: by so much at least do neighbours differ. */
export function sparsityIndexFigure(report: Report, frames: Frames, held: HeldDomains): XyFigure {
  const { sparsity, spectrum } = report;
  if (sparsity === undefined)
    throw new Error("sparsityIndexFigure needs a report that holds the analysis of sparsity.");
  const { indices, ratios } = sparsity;
  const finite = indices.flatMap(({ index }, t) => (index === null ? [] : [{ t, index }]));
  const largest = Math.max(1, ...finite.map(({ index }) => index));
  const excess = largest - 1 < leastExcess && largest > 1;
  const shown = (value: number) => (excess ? (value > 1 ? value - 1 : Number.NaN) : value);
  const points = finite.filter(({ index }) => Number.isFinite(shown(index)));
  const series: Series[] = [
    ...(points.length === 0
      ? []
      : [
          {
            id: "index",
            label: "sparsity index",
            symbol: excess ? "S_B − 1" : "S_B",
            role: "actual" as const,
            x: Float64Array.from(points, ({ t }) => t),
            y: Float64Array.from(points, ({ index }) => shown(index)),
          },
        ]),
    ...boundSeries(indices, shown),
  ];
  const partial =
    ratios.modes < (spectrum.rank ?? spectrum.count)
      ? ` over the ${formatNumber(ratios.modes)} leading eigenvalues`
      : "";
  return {
    kind: "xy",
    id: "sparsityIndex",
    title: "Sparsity index",
    symbol: "S_B",
    rounds: colouredRounds(report),
    x: roundAxis(frames),
    y: valueAxis(series, excess, largest, held),
    series,
    rules: collapseRules(report, frames),
    intervals: [],
    markers: [],
    summary:
      finite.length === 0
        ? `No sparsity index: ${whyNone(report)}.`
        : `Smallest ratio of neighbouring weights${partial}, from ${formatNumber(finite[0]?.index)} to ${formatNumber(finite[finite.length - 1]?.index)}. ${boundsText(indices)}`,
    table: () => ({
      caption: `Sparsity index and its floors${partial}`,
      columns: [
        { name: "round", symbol: "t" },
        { name: "sparsity index", symbol: "S_B" },
        ...(indices[0]?.bounds ?? []).map(({ name }) => ({ name: `at least, ${name.replace(/^.*, /, "")}` })),
      ],
      rows: indices.map(({ index, bounds }, t) => [t, index, ...bounds.map(({ value }) => value)]),
    }),
  };
}

function whyNone({ sparsity, spectrum }: Report): string {
  if (sparsity?.indices.length === 0) return "there are no rounds";
  return shownRank(spectrum) < 2 ? "fewer than two eigenvalues are above 0" : "it is beyond double precision";
}

function valueAxis(series: readonly Series[], excess: boolean, largest: number, held: HeldDomains): Axis {
  const values = series.flatMap(({ y }) => Array.from(y));
  const scale: ScaleKind = excess || largest > longestLinear ? "log" : "linear";
  const wanted = excess
    ? ([Math.min(...values), Math.max(...values)] as const)
    : ([1, Math.max(1.001, largest)] as const);
  const name = excess ? "excess" : "index";
  return {
    name: excess ? "sparsity index − 1" : "sparsity index",
    scale,
    domain: held.hold(`sparsityIndex ${name} ${scale}`, wanted, scale),
  };
}

export const sparsityIndex = defineFigure({
  id: "sparsityIndex",
  title: "Sparsity index",
  needs: ["sparsity"],
  choice: choiceOf("round"),
  empty: needsRounds,
  build: (report, _choice, { frames, held }) => sparsityIndexFigure(report, frames, held),
});
