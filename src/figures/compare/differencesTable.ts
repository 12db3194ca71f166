import { defineComparedFigure } from "../catalogue/figureEntry.js";
import { choiceOf } from "../choice/choice.js";
import { bestError } from "../../experiment/bestError.js";
import { experimentDifferences } from "../../experiment/experimentDifferences.js";
import { kappaOf } from "../kappaText.js";
import type { DataTable } from "../table.js";
import type { ComparedRun } from "./comparedRun.js";

/**
 * What the runs do not have in common, and what each came to: a row for each parameter or result, a column for each
 * run.
 */
export function differencesTable(runs: readonly ComparedRun[]): DataTable {
  const parameters = experimentDifferences(runs.map(({ report }) => report.experiment)).map(
    ({ name, symbol, values }) => [
      symbol === undefined ? name : `${name} ${symbol}`,
      ...values.map((value) => value ?? null),
    ],
  );
  const best = runs.map(({ report }) => bestError(report.rounds));
  const results = [
    ["rounds N", ...runs.map(({ report }) => report.collapse.rounds)],
    ["ratio r₀", ...runs.map(({ report }) => report.collapse.initialRatio)],
    ["condition number κ", ...runs.map(({ report }) => kappaOf(report.spectrum) ?? null)],
    ["rank", ...runs.map(({ report }) => report.spectrum.rank)],
    ...(best.every((each) => each === undefined)
      ? []
      : [
          ["best round t", ...best.map((each) => each?.round ?? null)],
          ["best error", ...best.map((each) => each?.error ?? null)],
        ]),
  ];
  return {
    caption: "Differences",
    columns: [{ name: "" }, ...runs.map(({ name }) => ({ name }))],
    rows: [...parameters, ...results],
  };
}

export const differences = defineComparedFigure({
  id: "differences",
  title: "Differences of compared runs",
  choice: choiceOf(),
  table: differencesTable,
});
