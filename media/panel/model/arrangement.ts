import type { Measure } from "../../../src/figures/allFigures.js";
import { matchedQuantityIds } from "../../../src/experiment/analyses/earlyStopping.js";
import type { ScaleKind } from "../../../src/figures/axis.js";
import type { WeightKind } from "../../../src/figures/basisWeightsFigure.js";

import { cellModes, type CellMode, type FloorId } from "../../../src/figures/sparsityMap.js";
import type { SpectrumAxis } from "../../../src/figures/stoppedSpectra.js";
import type { MatchedQuantity } from "../../../src/theory/generalisation/earlyStopping.js";

/** The views of a report. */
export const viewIds = [
  "rounds",
  "theorems",
  "sparsity",
  "earlyStopping",
  "tolerance",
  "generalisation",
  "compare",
] as const;

export type ViewId = (typeof viewIds)[number];

/** What the user arranged in the panel; VS Code keeps it while the panel is hidden and over a reload. */
export interface Arrangement {
  readonly version: 1;
  /** The round asked for, which may be more than there are at the moment; null until one is chosen. */
  readonly round: number | null;
  readonly view: ViewId;
  /** The figure that has the view to itself. */
  readonly enlarged: string | null;
  readonly weights: WeightKind;
  readonly scale: ScaleKind;
  readonly measure: Measure;
  readonly output: number;
  readonly boundsOpen: boolean;
  /** What the map of the Sparsity view shows, and of which floor. */
  readonly cells: CellMode;
  readonly floor: FloorId;
  /** What early stopping has in common with a round. */
  readonly matched: MatchedQuantity;
  /** What spectra are drawn over. */
  readonly over: SpectrumAxis;
  /** Axis of N over ε; "auto" until one is chosen. */
  readonly countScale: ScaleKind | "auto";
  /** Families of bounds whose curves over ε are left out. */
  readonly hiddenBounds: readonly string[];
}

export const initialArrangement: Arrangement = {
  version: 1,
  round: null,
  view: "rounds",
  enlarged: null,
  weights: "B",
  scale: "log",
  measure: "error",
  output: 0,
  boundsOpen: false,
  countScale: "auto",
  hiddenBounds: [],
  cells: "weight",
  floor: "paper",
  matched: "trainError",
  over: "eigenvalue",
};

/** Reads a kept arrangement; what is missing, of another version or out of range is as at first. */
export function decodeArrangement(kept: unknown): Arrangement {
  if (typeof kept !== "object" || kept === null) return initialArrangement;
  const {
    version,
    round,
    view,
    enlarged,
    weights,
    scale,
    measure,
    output,
    boundsOpen,
    countScale,
    hiddenBounds,
    cells,
    floor,
    matched,
    over,
  } = kept as Readonly<Record<string, unknown>>;
  if (version !== 1) return initialArrangement;
  return {
    version,
    round: isIndex(round) ? round : null,
    view: viewIds.find((id) => id === view) ?? "rounds",
    enlarged: typeof enlarged === "string" ? enlarged : null,
    weights: weights === "A" ? "A" : "B",
    scale: scale === "linear" ? "linear" : "log",
    measure: measure === "accuracy" ? "accuracy" : "error",
    output: isIndex(output) ? output : 0,
    boundsOpen: boundsOpen === true,
    countScale: countScale === "linear" || countScale === "log" ? countScale : "auto",
    hiddenBounds: Array.isArray(hiddenBounds) ? hiddenBounds.filter((id): id is string => typeof id === "string") : [],
    cells: cellModes.find((mode) => mode === cells) ?? "weight",
    floor: floor === "decreasing" ? "decreasing" : "paper",
    matched: matchedQuantityIds.find((quantity) => quantity === matched) ?? "trainError",
    over: over === "index" ? "index" : "eigenvalue",
  };
}

/** The round on show: the wish, as far as there are rounds; −1 without any. */
export function shownRound(wish: number, count: number): number {
  return Math.min(wish, count - 1);
}

function isIndex(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}
