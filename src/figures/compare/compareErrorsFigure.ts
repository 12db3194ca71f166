import { defineComparedFigure } from "../catalogue/figureEntry.js";
import { choiceOf } from "../choice/choice.js";
import type { ReportRound } from "../../experiment/report.js";
import { niceDomain } from "../axis.js";
import type { Series, XyFigure } from "../figure.js";
import { formatNumber } from "../format.js";
import type { ComparedRun } from "./comparedRun.js";

type ErrorKey = "truthError" | "testError" | "trainError";

const names: Readonly<Record<ErrorKey, string>> = {
  truthError: "against truth",
  testError: "on held-out data",
  trainError: "against labels y₀",
};

/**
 * One error per round for every run: against the truth if all know it, else on held-out data if all have such, else
 * against the labels.
 */
export function compareErrorsFigure(runs: readonly ComparedRun[]): XyFigure {
  const key =
    (["truthError", "testError"] as const).find((each) =>
      runs.every(({ report }) => report.rounds.length > 0 && report.rounds.every((round) => round[each] !== undefined)),
    ) ?? "trainError";
  const value = (round: ReportRound) => round[key] ?? 0;
  const series = runs.map(({ name, report: { rounds } }, run): Series => ({
    id: `run${run}`,
    label: name,
    role: "comparedError",
    run,
    x: Float64Array.from(rounds, ({ round }) => round),
    y: Float64Array.from(rounds, value),
  }));
  const longest = Math.max(1, ...runs.map(({ report }) => report.rounds.length));
  const largest = Math.max(...series.flatMap(({ y }) => Array.from(y)), 0);
  return {
    kind: "xy",
    id: "compareErrors",
    title: "Error per round",
    rounds: 0,
    x: { name: "round", symbol: "t", scale: "linear", domain: [-0.5, Math.max(4.5, longest - 0.5)], integer: true },
    y: {
      name: `error ${names[key]}`,
      scale: "linear",
      domain: niceDomain([0, largest === 0 ? 1 : 1.03 * largest], "linear"),
    },
    series,
    rules: [],
    markers: [],
    intervals: [],
    summary: `Mean squared error ${names[key]} of each run: ${runs
      .map(({ name, report: { rounds } }) => {
        const best = rounds.reduce<ReportRound | undefined>(
          (least, round) => (least === undefined || value(round) < value(least) ? round : least),
          undefined,
        );
        return best === undefined
          ? `${name} has no rounds`
          : `${name} least at t = ${best.round}, ${formatNumber(value(best))}`;
      })
      .join("; ")}.`,
    table: () => ({
      caption: `Mean squared error ${names[key]}`,
      columns: [{ name: "round", symbol: "t" }, ...runs.map(({ name }) => ({ name }))],
      rows: Array.from({ length: longest }, (_, t) => [
        t,
        ...runs.map(({ report }) => (report.rounds[t] === undefined ? null : value(report.rounds[t]))),
      ]),
    }),
  };
}

export const compareErrors = defineComparedFigure({
  id: "compareErrors",
  title: "Errors of compared runs",
  choice: choiceOf(),
  build: (runs) => compareErrorsFigure(runs),
});
