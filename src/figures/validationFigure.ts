import type { Report } from "../experiment/report.js";
import { defineFigure } from "./catalogue/figureEntry.js";
import { needsRounds } from "./catalogue/needsRounds.js";
import { choiceOf, type Choice } from "./choice/choice.js";
import { resamplingStudy } from "./resamplingStudy.js";
import type { CrossValidation } from "../experiment/studies/crossValidation.js";
import type { Series, XyFigure } from "./figure.js";
import { formatNumber, plural } from "./format.js";
import type { Frames } from "./frames.js";
import type { HeldDomains } from "./hold.js";
import { colouredRounds } from "./look/roundColour.js";
import { leastOf } from "./riskFigure.js";
import { collapseRules, roundAxis } from "./roundAxis.js";

/** Cross-validated error, or accuracy, of every round: mean over folds ± standard error, with the best round. */
export function validationFigure(
  report: Report,
  frames: Frames,
  study: CrossValidation | undefined,
  measure: Choice["measure"],
  held: HeldDomains,
): XyFigure {
  const accurate = measure === "accuracy" && study?.accuracies !== undefined;
  const means = accurate ? study.accuracies : (study?.errors ?? new Float64Array(0));
  const spreads = accurate ? study.accuracyStandardErrors : study?.standardErrors;
  const shown = Array.from(means.subarray(0, frames.columns));
  const end = (sign: number) => shown.map((mean, t) => mean + sign * (spreads?.[t] ?? 0));
  const name = accurate ? "accuracy" : "mean squared error";
  const series: Series[] =
    shown.length === 0
      ? []
      : [
          {
            id: "validation",
            label: "left out, ± s.e.",
            role: "validation",
            x: shown.map((_, t) => t),
            y: shown,
            band: { low: end(-1), high: end(1) },
            notes: (t) => `± ${formatNumber(spreads?.[t])} (standard error over folds)`,
          },
        ];
  const best = leastOf(accurate ? shown.map((value) => -value) : shown);
  return {
    kind: "xy",
    id: "validation",
    title: "Cross-validation",
    rounds: colouredRounds(report),
    x: roundAxis(frames),
    y: {
      name,
      scale: "linear",
      domain:
        accurate || shown.length === 0
          ? [0, 1]
          : held.hold("validation", [0, 1.03 * Math.max(...end(1)) || 1], "linear"),
    },
    series,
    rules: collapseRules(report, frames),
    intervals: [],
    markers: best === undefined ? [] : [{ id: "best", x: best, y: shown[best] ?? 0, label: `best t = ${best}` }],
    summary:
      study === undefined || best === undefined
        ? "Not yet cross-validated."
        : `Cross-validated ${name} per round over ${plural(study.done, "fold")}: from ${formatNumber(shown[0])} to ${formatNumber(
            shown[shown.length - 1],
          )}, best at round ${best}.`,
    table: () => ({
      caption: "Cross-validation",
      columns: [
        { name: "round", symbol: "t" },
        { name: "error" },
        { name: "standard error" },
        ...(study?.accuracies === undefined ? [] : [{ name: "accuracy" }, { name: "standard error" }]),
      ],
      rows: Array.from(study?.errors ?? [], (error, t) => [
        t,
        error,
        study?.standardErrors[t] ?? null,
        ...(study?.accuracies === undefined
          ? []
          : [study.accuracies[t] ?? null, study.accuracyStandardErrors?.[t] ?? null]),
      ]),
    }),
  };
}

export const validation = defineFigure({
  id: "validation",
  title: "Cross-validation",
  needs: ["generalisation"],
  choice: choiceOf("round", "measure"),
  studies: () => ["crossValidation"],
  missing: (report) => {
    const study = resamplingStudy(report);
    if (study === "crossValidation") return undefined;
    return study === undefined
      ? "needs data to leave out"
      : "is for data whose truth is not known; with a truth the figure risk says more";
  },
  empty: needsRounds,
  build: (report, { measure }, { frames, held }) =>
    validationFigure(report, frames, report.studies?.crossValidation, measure, held),
});
