import type { Measure } from "../../../src/figures/allFigures.js";
import type { ScaleKind } from "../../../src/figures/axis.js";
import type { WeightKind } from "../../../src/figures/basisWeightsFigure.js";

/** The views of a report. */
export const viewIds = ["rounds", "theorems", "sparsity"] as const;

export type ViewId = typeof viewIds[number];

/** What the user arranged in the panel; VS Code keeps it while the panel is hidden and over a reload. */
export interface Arrangement {
  readonly version: 1;
  /** The round asked for, which may be more than there are at the moment; null until one is chosen. */
  readonly round: number | null;
  readonly view: ViewId;
  readonly weights: WeightKind;
  readonly scale: ScaleKind;
  readonly measure: Measure;
  readonly output: number;
  readonly boundsOpen: boolean;
}

export const initialArrangement: Arrangement = { version: 1, round: null, view: "rounds", weights: "B", scale: "log", measure: "error", output: 0, boundsOpen: false };

/** Reads a kept arrangement; what is missing, of another version or out of range is as at first. */
export function decodeArrangement(kept: unknown): Arrangement {
  if (typeof kept !== "object" || kept === null) return initialArrangement;
  const { version, round, view, weights, scale, measure, output, boundsOpen } = kept as Readonly<Record<string, unknown>>;
  if (version !== 1) return initialArrangement;
  return {
    version,
    round: isIndex(round) ? round : null,
    view: viewIds.find((id) => id === view) ?? "rounds",
    weights: weights === "A" ? "A" : "B",
    scale: scale === "linear" ? "linear" : "log",
    measure: measure === "accuracy" ? "accuracy" : "error",
    output: isIndex(output) ? output : 0,
    boundsOpen: boundsOpen === true,
  };
}

/** The round on show: the wish, as far as there are rounds; −1 without any. */
export function shownRound(wish: number, count: number): number {
  return Math.min(wish, count - 1);
}

function isIndex(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}
