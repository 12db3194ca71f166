import { defineComparedFigure } from "../catalogue/figureEntry.js";
import { choiceOf } from "../choice/choice.js";
import type { ScaleKind } from "../axis.js";
import { basisWeightsFigure, type WeightKind } from "../basisWeightsFigure.js";
import type { Frames } from "../frames.js";
import { plural } from "../format.js";
import type { CellPanels } from "../print/cellPanels.js";
import { comparedFrames } from "./comparedFrames.js";
import type { ComparedRun } from "./comparedRun.js";

/** B_t, or A_t, of every run side by side, on one colour scale and with columns of one width. @throws RangeError for no runs */
export function compareWeightsFigure(
  runs: readonly ComparedRun[],
  kind: WeightKind,
  scale: ScaleKind,
  given?: Frames,
): CellPanels {
  const frames = comparedFrames(runs, given);
  const noun = kind === "B" ? "Basis weights" : "Step weights";
  const panels = runs.map(({ name, report }, run) => ({
    ...basisWeightsFigure(report, frames, kind, scale),
    id: `compareWeights${run}`,
    title: name,
  }));
  return {
    kind: "panels",
    id: "compareWeights",
    title: `${noun} of compared runs`,
    panels,
    summary: `${noun} of ${plural(runs.length, "run")} side by side. ${panels.map(({ title, summary }) => `${title}: ${summary}`).join(" ")}`,
    table: () => ({
      caption: `${noun} ${kind}_t of compared runs`,
      columns: [
        { name: "run" },
        { name: "round", symbol: "t" },
        { name: "index", symbol: "k" },
        { name: "eigenvalue", symbol: "d_k" },
        { name: "weight", symbol: `${kind}_t[k]` },
      ],
      rows: panels.flatMap(({ title, values, rowValues }) =>
        values.flatMap((column, t) =>
          Array.from(column, (weight, k) => [title, t, k + 1, rowValues[k] ?? null, weight]),
        ),
      ),
    }),
  };
}

export const compareWeights = defineComparedFigure({
  id: "compareWeights",
  title: "Basis weights of compared runs",
  choice: choiceOf("round", "weights", "scale"),
  build: (runs, { weights, scale }, { frames }) => compareWeightsFigure(runs, weights, scale, frames),
});
