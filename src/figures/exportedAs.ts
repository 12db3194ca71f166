import type { Figure } from "./figure.js";

/** Figures that look on paper as on screen, under the same name. */
const same: ReadonlySet<string> = new Set([
  "fits",
  "multipliers",
  "activeBasis",
  "sparsityIndex",
  "capacity",
  "stoppedSpectra",
  "stoppedRatios",
  "stoppedFits",
  "stoppedErrors",
  "risk",
  "complexity",
  "compareFits",
  "compareErrors",
]);

/** The name under which a figure on screen can be exported, as it stands there; undefined when it cannot. */
export function exportedAs(figure: Figure): string | undefined {
  switch (figure.id) {
    case "errors":
      return figure.kind === "xy" &&
        figure.series.some(({ role }) => role === "trainAccuracy" || role === "testAccuracy")
        ? "accuracy"
        : "errors";
    case "basisWeights":
      return figure.symbol === "A_t" ? "stepWeights" : "weights";
    case "sparsityMap":
      return figure.kind !== "cells" || figure.quantity === "ratio"
        ? undefined
        : figure.quantity === "slack"
          ? "slack"
          : "weights";
    case "roundsAgainstTolerance":
      return "tolerance";
    default:
      return /^compareWeights\d+$/.test(figure.id)
        ? comparedPanel(figure)
        : same.has(figure.id)
          ? figure.id
          : undefined;
  }
}

/** One panel of several, which are exported side by side. */
function comparedPanel({ symbol }: Figure): string | undefined {
  return symbol === "B_t" ? "compareWeights" : undefined;
}
