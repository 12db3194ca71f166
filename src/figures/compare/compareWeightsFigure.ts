import { basisWeightsFigure } from "../basisWeightsFigure.js";
import { plural } from "../format.js";
import type { CellPanels } from "../print/cellPanels.js";
import { tightComparedFrames } from "./comparedFrames.js";
import type { ComparedRun } from "./comparedRun.js";

/** B_t of every run side by side, on one colour scale and with columns of one width. @throws RangeError for no runs */
export function compareWeightsFigure(runs: readonly ComparedRun[]): CellPanels {
  const frames = tightComparedFrames(runs);
  const panels = runs.map(({ name, report }, run) => ({
    ...basisWeightsFigure(report, frames, "B", "log"),
    id: `compareWeights${run}`,
    title: name,
  }));
  return {
    kind: "panels",
    id: "compareWeights",
    title: "Basis weights of compared runs",
    panels,
    summary: `Basis weights of ${plural(runs.length, "run")} side by side. ${panels.map(({ title, summary }) => `${title}: ${summary}`).join(" ")}`,
    table: () => ({
      caption: "Basis weights B_t of compared runs",
      columns: [
        { name: "run" },
        { name: "round", symbol: "t" },
        { name: "index", symbol: "k" },
        { name: "eigenvalue", symbol: "d_k" },
        { name: "weight", symbol: "B_t[k]" },
      ],
      rows: panels.flatMap(({ title, values, rowValues }) =>
        values.flatMap((column, t) =>
          Array.from(column, (weight, k) => [title, t, k + 1, rowValues[k] ?? null, weight]),
        ),
      ),
    }),
  };
}
