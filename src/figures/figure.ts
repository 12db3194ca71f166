import type { Axis } from "./axis.js";
import type { DataTable } from "./table.js";

/** What a series means; a renderer decides what that looks like. */
export type SeriesRole =
  | "data"
  | "truth"
  | "fit"
  | "identity"
  | "trainError"
  | "truthError"
  | "testError"
  | "trainAccuracy"
  | "testAccuracy"
  | "multiplier"
  | "degreesOfFreedom"
  | "entropyRank"
  | "participationRatio"
  | "comparedFit"
  | "comparedError"
  | "actual"
  | "bound"
  | "sharperBound"
  | "earlyStopping"
  | "cap"
  | "basisFunction"
  // Over ε: what a bound bounds, and bounds of it.
  | "exact"
  | "lowerBound"
  | "upperBound"
  | "squaredBias"
  | "variance"
  | "risk"
  | "simulated"
  | "complexity"
  | "validation"
  | "share";

export interface Series {
  readonly id: string;
  readonly label: string;
  /** What a key says instead of the label: a letter of the papers such as `f_{2}`, or fewer words. */
  readonly symbol?: string;
  readonly short?: string;
  readonly role: SeriesRole;
  /** The round it belongs to; a series without one runs over the rounds or is of none. */
  readonly round?: number;
  /** The compared run it belongs to, counted from 0. */
  readonly run?: number;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** What a printed key calls all series of one family together: the lower and the upper end of one bound. */
  readonly family?: string;
  /** Tells series of one role apart: 0, 1, … */
  readonly member?: number;
  /** Each value holds from its x up to the next. */
  readonly steps?: true;
  /** Drawn behind the series: what lies between two ends at each x. */
  readonly band?: { readonly low: ArrayLike<number>; readonly high: ArrayLike<number> };
  /** What hovering adds at a point, line by line; worked out when it is asked for. */
  readonly notes?: (point: number) => string;
}

/** A straight line across the figure. */
export interface Rule {
  readonly id: string;
  readonly axis: "x" | "y";
  readonly at: number;
  readonly label: string;
  readonly role: "tolerance" | "collapse" | "limit";
}

/** A point that is pointed out. */
export interface Marker {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

/** What is known beforehand about the value at x; a lower end of 0 on a log axis is open. */
export interface Interval {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

interface FigureBase {
  readonly id: string;
  readonly title: string;
  readonly symbol?: string;
  /** One sentence for those who do not see the figure. */
  readonly summary: string;
  readonly x: Axis;
  readonly y: Axis;
  /** Built when it is looked at. */
  readonly table: () => DataTable;
}

export interface XyFigure extends FigureBase {
  readonly kind: "xy";
  /** The rounds that colours are spread over, from `colouredRounds`; 0 where none are coloured. */
  readonly rounds: number;
  readonly series: readonly Series[];
  readonly rules: readonly Rule[];
  readonly markers: readonly Marker[];
  readonly intervals: readonly Interval[];
  /** Pressing or dragging on the figure sets this parameter to the x there. */
  readonly adjusts?: "tolerance";
}

/** What cells are about; each has colours of its own. */
export type CellQuantity = "weight" | "ratio" | "slack";

export interface CellFigure extends FigureBase {
  readonly kind: "cells";
  readonly quantity: CellQuantity;
  /** One per round, each with a value for every row. */
  readonly values: readonly Float64Array[];
  readonly rowCount: number;
  /** Rows from here on are zero by definition, not by smallness. */
  readonly zeroFrom: number;
  /**
   * Whether the columns after the last round are zero because distillation has collapsed, not because they were not
   * recorded.
   */
  readonly collapsed: boolean;
  /** d_k of each row. */
  readonly rowValues: Float64Array;
  readonly valueAxis: Axis;
  /** A log scale ends here: smaller values look like it. Undefined on a linear scale. */
  readonly floor?: number;
  /** What is known of row k, from 1 on, in a round; the value alone if absent. */
  readonly describe?: (k: number, round: number) => readonly string[];
}

export type Figure = XyFigure | CellFigure;
