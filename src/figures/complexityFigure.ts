import type { Report } from "../experiment/report.js";
import { defineFigure } from "./catalogue/figureEntry.js";
import { needsRounds } from "./catalogue/needsRounds.js";
import { choiceOf } from "./choice/choice.js";
import type { Series, SeriesRole, XyFigure } from "./figure.js";
import { formatNumber } from "./format.js";
import type { Frames } from "./frames.js";
import type { HeldDomains } from "./hold.js";
import { colouredRounds } from "./look/roundColour.js";
import { collapseRules, roundAxis } from "./roundAxis.js";

/**
 * The complexity term of g†, beside the errors it is about: roots of mean squares, so that all are in units of the
 * labels.
 */
export function complexityFigure(report: Report, frames: Frames, held: HeldDomains): XyFigure {
  const { rounds, generalisation } = report;
  const complexities = generalisation?.complexities ?? [];
  const root = (role: "trainError" | "truthError" | "testError", label: string): Series[] => {
    const known = rounds.filter((round) => round[role] !== undefined);
    return known.length === 0
      ? []
      : [
          line(
            role,
            label,
            known.map(({ round }) => round),
            known.map((round) => Math.sqrt(round[role] ?? 0)),
          ),
        ];
  };
  const series = [
    ...(complexities.length === 0
      ? []
      : [
          line(
            "complexity",
            "Λ√(tr G†/K)",
            complexities.map((_, t) => t),
            complexities.map(({ value }) => value),
          ),
        ]),
    ...root("trainError", "√train error"),
    ...root("truthError", "√truth error"),
    ...root("testError", "√held-out error"),
  ];
  // The term may be a hundred times the errors in the first round, and below them in the last.
  const values = series.flatMap(({ y }) => Array.from(y)).filter((value) => value > 0);
  return {
    kind: "xy",
    id: "complexity",
    title: "Complexity of g†",
    rounds: colouredRounds(report),
    x: roundAxis(frames),
    y: {
      name: "label units",
      scale: "log",
      domain: held.hold(
        "complexity",
        values.length === 0 ? [0.1, 1] : [Math.min(...values), Math.max(...values)],
        "log",
      ),
    },
    series,
    rules: collapseRules(report, frames),
    markers: [],
    intervals: [],
    summary:
      complexities.length === 0
        ? "No rounds, hence no complexity."
        : `Complexity term of the equivalent kernel per round, from ${formatNumber(complexities[0]?.value)} to ${formatNumber(
            complexities[complexities.length - 1]?.value,
          )}, beside the roots of the errors. ${complexities[0]?.note ?? ""}`,
    table: () => ({
      caption: "Complexity of the equivalent kernel and errors",
      columns: [
        { name: "round", symbol: "t" },
        { name: "complexity term" },
        { name: "radius", symbol: "Λ" },
        { name: "trace", symbol: "tr G†" },
        { name: "training error" },
        { name: "error against truth" },
        { name: "held-out error" },
        { name: "gap held out − training" },
      ],
      rows: rounds.map(({ round, trainError, truthError = null, testError = null }, t) => [
        round,
        complexities[t]?.value ?? null,
        complexities[t]?.radius ?? null,
        complexities[t]?.trace ?? null,
        trainError,
        truthError,
        testError,
        testError === null ? null : testError - trainError,
      ]),
    }),
  };
}

function line(role: SeriesRole, label: string, x: readonly number[], y: readonly number[]): Series {
  return { id: role, label, role, x, y };
}

export const complexity = defineFigure({
  id: "complexity",
  title: "Complexity of the equivalent kernel",
  needs: ["generalisation"],
  choice: choiceOf("round"),
  empty: needsRounds,
  build: (report, _choice, { frames, held }) => complexityFigure(report, frames, held),
});
