import type { Bound } from "../theory/bounds/bound.js";
import type { DataTable } from "./table.js";

/** Every bound on N as rows for copying; failing hypotheses are named as such. */
export function boundsTable(statements: readonly Bound[]): DataTable {
  return {
    caption: "Bounds on the number of rounds",
    columns: ["bound", "statement", "value", "truth", "slack", "hypotheses", "source"].map((name) => ({ name })),
    rows: statements.map((bound) => [
      bound.name,
      `${bound.statement}`,
      bound.value,
      bound.truth,
      bound.slack,
      hypothesesText(bound),
      bound.source,
    ]),
  };
}

/** The same as a paper has it: the bounds with what fails, sources in its text. */
export function boundsSheet(statements: readonly Bound[]): DataTable {
  return {
    caption: "Bounds on the number N of rounds",
    columns: [
      { name: "bound" },
      { name: "statement" },
      { name: "value" },
      { name: "truth", symbol: "N" },
      { name: "slack" },
      { name: "hypotheses" },
    ],
    rows: statements.map(({ name, statement, value, truth, slack, hypotheses }) => {
      const failing = hypotheses.filter(({ holds }) => !holds).map(({ text }) => text);
      return [
        name,
        statement,
        value,
        truth,
        slack,
        hypotheses.length === 0 ? "none" : failing.length === 0 ? "hold" : `fails: ${failing.join("; ")}`,
      ];
    }),
  };
}

function hypothesesText({ hypotheses }: Bound): string {
  return hypotheses.length === 0
    ? "none"
    : hypotheses.map(({ text, holds }) => `${holds ? "holds" : "fails"}: ${text}`).join("; ");
}
