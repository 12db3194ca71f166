import type { Series, SeriesRole, XyFigure } from "../figure.js";
import { palette, printRoundColour } from "./palette.js";

/** Dashes and gaps in units of the line width. */
export const dashes = {
  solid: [],
  dashed: [4, 2],
  dotted: [1, 1.6],
  dashDotted: [5, 1.8, 1, 1.8],
  longDashed: [8, 2.5],
  shortDashed: [2.2, 1.4],
  dashDotDotted: [5, 1.6, 1, 1.6, 1, 1.6],
} as const satisfies Record<string, readonly number[]>;
export type DashName = keyof typeof dashes;

export type MarkerShape = "disc" | "diamond" | "square" | "triangle" | "cross";

/** How a series is drawn on paper. */
export interface SeriesLook {
  readonly line?: { readonly colour: string; readonly width: number; readonly dash: DashName };
  /** Radius in points; hollow markers are filled with paper. */
  readonly marker?: {
    readonly shape: MarkerShape;
    readonly radius: number;
    readonly colour: string;
    readonly hollow: boolean;
  };
  /** Markers have the colours of the rounds that their x are. */
  readonly byRound: boolean;
  /** Later ones are drawn over earlier ones. */
  readonly order: number;
}

interface RoleLook {
  readonly line?: readonly [colour: InkName, width: number, dash: DashName];
  readonly marker?: readonly [shape: MarkerShape, radius: number, colour: InkName, hollow?: "hollow"];
  readonly byRound?: true;
  readonly order: number;
}

type InkName = "ink" | "quiet" | "round" | "run";

/**
 * THE table of looks: what a role means is said by line and marker, never by hue alone. Truth is neutral and dashed,
 * data are points, rounds have the ramp.
 */
const roles: Readonly<Partial<Record<SeriesRole, RoleLook>>> = {
  data: { marker: ["disc", 1.6, "ink"], order: 6 },
  truth: { line: ["quiet", 0.9, "dashed"], order: 2 },
  fit: { line: ["round", 0.9, "solid"], order: 4 },
  identity: { line: ["quiet", 0.6, "dotted"], order: 1 },
  trainError: { line: ["ink", 0.8, "solid"], marker: ["disc", 1.8, "ink"], byRound: true, order: 4 },
  truthError: { line: ["quiet", 0.8, "dashed"], marker: ["diamond", 2.3, "quiet"], byRound: true, order: 3 },
  testError: { line: ["quiet", 0.8, "dotted"], marker: ["square", 1.7, "quiet"], byRound: true, order: 2 },
  trainAccuracy: { line: ["ink", 0.8, "solid"], marker: ["disc", 1.8, "ink"], byRound: true, order: 4 },
  testAccuracy: { line: ["quiet", 0.8, "dotted"], marker: ["square", 1.7, "quiet"], byRound: true, order: 2 },
  degreesOfFreedom: { line: ["ink", 0.8, "solid"], marker: ["disc", 1.8, "ink"], byRound: true, order: 4 },
  entropyRank: { line: ["quiet", 0.8, "dashed"], marker: ["diamond", 2.3, "quiet"], byRound: true, order: 3 },
  participationRatio: { line: ["quiet", 0.8, "dotted"], marker: ["square", 1.7, "quiet"], byRound: true, order: 2 },
  actual: { line: ["ink", 0.8, "solid"], marker: ["disc", 1.8, "ink"], byRound: true, order: 4 },
  bound: { line: ["quiet", 0.7, "dashed"], marker: ["disc", 1.8, "quiet", "hollow"], order: 3 },
  sharperBound: { line: ["quiet", 0.7, "dashDotted"], marker: ["diamond", 2.3, "quiet", "hollow"], order: 2 },
  earlyStopping: { line: ["ink", 0.9, "dashDotted"], order: 5 },
  cap: { line: ["quiet", 0.9, "dotted"], order: 2 },
  risk: { line: ["ink", 0.9, "solid"], marker: ["disc", 1.8, "ink"], byRound: true, order: 4 },
  squaredBias: { line: ["quiet", 0.8, "dashed"], marker: ["diamond", 2.3, "quiet"], byRound: true, order: 3 },
  variance: { line: ["quiet", 0.8, "dotted"], marker: ["square", 1.7, "quiet"], byRound: true, order: 2 },
  complexity: { line: ["ink", 0.9, "dashDotted"], marker: ["triangle", 2, "ink"], order: 4 },
  exact: { line: ["ink", 1.4, "solid"], order: 5 },
  multiplier: { line: ["quiet", 0.7, "solid"], marker: ["disc", 1.8, "ink"], byRound: true, order: 4 },
};

/** Bounds over ε: one line for each family of them, its two ends alike. */
const families: readonly RoleLook[] = [
  { line: ["quiet", 0.9, "dashed"], order: 3 },
  { line: ["quiet", 0.7, "dotted"], order: 2 },
  { line: ["quiet", 0.7, "dashDotted"], order: 2 },
  { line: ["ink", 0.7, "dotted"], order: 2 },
  { line: ["ink", 0.7, "dashDotted"], order: 3 },
  { line: ["ink", 0.7, "dashed"], order: 2 },
];

/**
 * Compared runs: told apart by dash, and by marker where each round has one; the ramp goes from the first to the last.
 * None is dashed like the truth.
 */
const runs: readonly (readonly [dash: DashName, shape: MarkerShape, radius: number, hollow?: "hollow"])[] = [
  ["solid", "disc", 1.8],
  ["longDashed", "diamond", 2.3],
  ["dotted", "square", 1.7],
  ["dashDotted", "triangle", 2],
  ["shortDashed", "disc", 1.8, "hollow"],
  ["dashDotDotted", "square", 1.7, "hollow"],
];

/** For roles that the table does not know: one after the other, told apart by dash and marker. */
const others: readonly RoleLook[] = [
  { line: ["ink", 0.9, "solid"], order: 3 },
  { line: ["quiet", 0.9, "dashed"], order: 3 },
  { line: ["ink", 0.9, "dashDotted"], order: 3 },
  { line: ["quiet", 0.9, "dotted"], order: 3 },
  { line: ["ink", 0.8, "solid"], marker: ["square", 1.6, "ink", "hollow"], order: 3 },
  { line: ["quiet", 0.8, "dashed"], marker: ["triangle", 2, "quiet"], order: 3 },
];

/** So many points would hide what they are compared with. */
const crowd = 120;

/** The last round that a figure shows, from which the colours of all rounds follow. */
export function lastRound({ series }: XyFigure): number {
  return series.reduce(
    (last, { round, x, role }) =>
      Math.max(last, round ?? (roles[role]?.byRound === true && x.length > 0 ? x[x.length - 1] : 0)),
    0,
  );
}

/** The looks of a figure's series, in their order. @param chosen the round in front */
export function seriesLooks(figure: XyFigure, chosen: number | undefined): SeriesLook[] {
  const last = lastRound(figure);
  const lastRun = Math.max(0, ...figure.series.map(({ run }) => run ?? 0));
  const scattered = figure.series.some(({ role }) => role === "identity");
  const unknown = figure.series.filter(({ role }) => roles[role] === undefined).map(({ role }) => role);
  return figure.series.map((series) => {
    const role =
      roles[series.role] ??
      (series.run !== undefined
        ? runLook(series.run, series.role)
        : series.role === "lowerBound" || series.role === "upperBound"
          ? families[(series.member ?? 0) % families.length]
          : others[unknown.indexOf(series.role) % others.length]);
    return seriesLook(series, role, series.run === undefined ? last : lastRun, chosen, scattered);
  });
}

/** Later runs go behind: the first is what the others are compared with. */
function runLook(run: number, role: SeriesRole): RoleLook {
  const [dash, shape, radius, hollow] = runs[run % runs.length];
  return {
    line: ["run", 1, dash],
    ...(role === "comparedError"
      ? { marker: hollow === undefined ? [shape, radius, "run"] : [shape, radius, "run", hollow] }
      : {}),
    order: 4 - run / runs.length,
  };
}

function seriesLook(
  series: Series,
  role: RoleLook,
  last: number,
  chosen: number | undefined,
  scattered: boolean,
): SeriesLook {
  const colour = (name: InkName) =>
    name === "round" || name === "run" ? printRoundColour(series[name] ?? 0, last) : palette[name];
  const isChosen = chosen !== undefined && series.run === undefined && series.round === chosen;
  const base = { byRound: role.byRound === true, order: role.order + (isChosen ? 1 : 0) };
  if (scattered && series.role !== "identity") {
    return series.role === "truth"
      ? { ...base, marker: { shape: "cross", radius: 1.5, colour: palette.quiet, hollow: false } }
      : { ...base, marker: { shape: "disc", radius: isChosen ? 1.6 : 0.9, colour: colour("round"), hollow: false } };
  }
  const { line, marker } = role;
  const crowded = series.role === "data" && series.x.length > crowd;
  return {
    ...base,
    order: crowded ? 0 : base.order,
    ...(line === undefined
      ? {}
      : { line: { colour: colour(line[0]), width: isChosen ? 2 * line[1] : line[1], dash: line[2] } }),
    ...(marker === undefined
      ? {}
      : {
          marker: {
            shape: marker[0],
            radius: crowded ? 0.8 : marker[1],
            colour: crowded ? palette.faint : colour(marker[2]),
            hollow: marker[3] === "hollow",
          },
        }),
  };
}
