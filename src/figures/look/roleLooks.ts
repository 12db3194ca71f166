import type { SeriesRole } from "../figure.js";
import type { DashName } from "./dashes.js";
import type { Ink } from "./inks.js";
import type { MarkerShape } from "./markers.js";

/** A line: its weight in points of a page. */
export type LineRole = readonly [ink: Ink["role"], weight: number, dash: DashName];

/** A marker: its size in points of a page; a hollow one is filled with the background. */
export type MarkerRole = readonly [shape: MarkerShape, size: number, ink: Ink["role"], hollow?: "hollow"];

export interface RoleLook {
  readonly line?: LineRole;
  readonly marker?: MarkerRole;
  /** Markers have the colours of the rounds that their x are. */
  readonly byRound?: boolean;
  /** A bar from the axis up to each value. */
  readonly bars?: Ink["role"];
  /** Later ones are drawn over earlier ones. */
  readonly order: number;
}

const overRounds = { byRound: true } as const;
const first = { marker: ["disc", 1.8, "ink"], ...overRounds, order: 4 } as const satisfies RoleLook;
const second = {
  line: ["quiet", 0.8, "dashed"],
  marker: ["diamond", 2.3, "quiet"],
  ...overRounds,
  order: 3,
} as const satisfies RoleLook;
const third = {
  line: ["quiet", 0.8, "dotted"],
  marker: ["square", 1.7, "quiet"],
  ...overRounds,
  order: 2,
} as const satisfies RoleLook;
const plain = { line: ["ink", 0.8, "solid"], ...first } as const satisfies RoleLook;

/**
 * THE table of looks: what a role means is said by line and marker, never by hue alone. Truth is neutral and dashed,
 * data are points, rounds have the ramp, what bounds is hollow, early stopping is dash-dotted.
 */
export const roleLooks: Readonly<Record<SeriesRole, RoleLook>> = {
  data: { marker: ["disc", 1.7, "ink"], order: 6 },
  truth: { line: ["quiet", 0.9, "dashed"], order: 2 },
  fit: { line: ["round", 0.8, "solid"], order: 4 },
  identity: { line: ["quiet", 0.6, "dotted"], order: 1 },
  trainError: plain,
  truthError: second,
  testError: third,
  trainAccuracy: plain,
  testAccuracy: third,
  multiplier: { line: ["quiet", 0.7, "solid"], ...first },
  degreesOfFreedom: plain,
  entropyRank: second,
  participationRatio: third,
  comparedFit: { line: ["run", 1.1, "solid"], order: 4 },
  comparedError: { line: ["run", 1, "solid"], marker: ["disc", 1.8, "run"], order: 4 },
  actual: plain,
  bound: { line: ["quiet", 0.7, "shortDashed"], marker: ["disc", 1.8, "quiet", "hollow"], order: 3 },
  sharperBound: { line: ["quiet", 0.7, "longDashed"], marker: ["diamond", 2.3, "quiet", "hollow"], order: 2 },
  earlyStopping: { line: ["ink", 1.1, "dashDotted"], order: 5 },
  cap: { line: ["quiet", 0.9, "dotted"], order: 2 },
  basisFunction: { line: ["ink", 0.9, "solid"], order: 3 },
  exact: { line: ["ink", 1.4, "solid"], order: 5 },
  lowerBound: { line: ["quiet", 0.8, "longDashed"], order: 3 },
  upperBound: { line: ["quiet", 0.8, "longDashed"], order: 3 },
  squaredBias: second,
  variance: third,
  risk: { line: ["ink", 0.9, "solid"], ...first },
  simulated: { line: ["quiet", 0.8, "dashDotted"], marker: ["triangle", 2.1, "quiet"], ...overRounds, order: 3 },
  complexity: { line: ["ink", 0.9, "longDashed"], marker: ["triangle", 2.1, "ink"], ...overRounds, order: 4 },
  validation: { line: ["ink", 0.9, "solid"], ...first },
  share: { bars: "quiet", order: 3 },
};

/** Bounds over ε: a line for each family of them, its two ends alike. */
export const familyDashes: readonly DashName[] = [
  "longDashed",
  "dashDotted",
  "dashed",
  "solid",
  "dotted",
  "dashDotDotted",
];

/** Of several exact values, all but the first. */
export const furtherExact: LineRole = ["ink", 0.9, "solid"];

/** Compared runs: by dash, and by marker where each round has one. None is dashed like the truth. */
export const runLooks: readonly (readonly [dash: DashName, shape: MarkerShape, size: number, hollow?: "hollow"])[] = [
  ["solid", "disc", 1.8],
  ["longDashed", "diamond", 2.3],
  ["dotted", "square", 1.7],
  ["dashDotted", "triangle", 2.1],
  ["shortDashed", "disc", 1.8, "hollow"],
  ["dashDotDotted", "square", 1.7, "hollow"],
];

/** Where series are points beside each other without an order, as fits against labels. */
export const scatteredMarkers: Readonly<Partial<Record<SeriesRole, MarkerRole>>> = {
  truth: ["cross", 1.5, "quiet"],
  fit: ["disc", 0.9, "round"],
  earlyStopping: ["triangle", 2.6, "ink", "hollow"],
};

/** Early stopping over the rounds, one fit for each. */
export const stoppedMarker: MarkerRole = ["triangle", 2.8, "ink", "hollow"];
