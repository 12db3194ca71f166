import type { Series, XyFigure } from "../figure.js";
import type { DashName } from "./dashes.js";
import type { Ink } from "./inks.js";
import type { MarkerShape } from "./markers.js";
import {
  familyDashes,
  furtherExact,
  roleLooks,
  runLooks,
  scatteredMarkers,
  stoppedMarker,
  type LineRole,
  type MarkerRole,
  type RoleLook,
} from "./roleLooks.js";

export interface LineLook {
  readonly ink: Ink;
  /** In points of a page. */
  readonly weight: number;
  readonly dash: DashName;
}

export interface MarkerLook {
  readonly shape: MarkerShape;
  /** In points of a page: see `markerCorners`. */
  readonly size: number;
  /** Of the round in front. */
  readonly frontSize: number;
  readonly ink: Ink;
  /** Filled with the background. */
  readonly hollow: boolean;
}

/** How a series looks, whatever it is drawn on. */
export interface SeriesLook {
  readonly line?: LineLook;
  readonly marker?: MarkerLook;
  /** Markers have the colours of the rounds that their x are. */
  readonly byRound: boolean;
  /** Of bars from the axis up to each value. */
  readonly bars?: Ink;
  /** Drawn in this order: no two series of a figure share theirs. */
  readonly order: number;
}

/** What the look of a series depends on beside its role. */
type Looked = Pick<Series, "role" | "round" | "run" | "member" | "x">;

/** So many points would hide what they are compared with: they are small, and go behind it. */
const crowd = 120;
const crowdSize = 0.9;

/** Markers of so many rounds would touch. */
const manyRounds = 60;

/** Hollow points in front of those that they are compared with would cover them. */
const behindFits = 3;

/** What is in front is larger, or heavier. */
const [frontMarker, frontLine] = [1.7, 2.2] as const;

/** The looks of a figure's series, in their order. @param chosen the round in front */
export function seriesLooks({ series, x }: XyFigure, chosen: number | undefined): SeriesLook[] {
  const scattered = isScattered(series);
  return series.map((each, i) => {
    const look = resolve(each, roleLook(each, scattered, x), chosen);
    return { ...look, order: look.order + i / (1 + series.length) };
  });
}

/** Of a family of bounds over ε, its two ends alike. */
export function familyLook(member: number): SeriesLook {
  return lineLook({ role: "lowerBound", member });
}

/** Of a compared run, where a line stands for all that is drawn of it. */
export function runLook(run: number): SeriesLook {
  return lineLook({ role: "comparedFit", run });
}

function lineLook(told: Pick<Series, "role" | "member" | "run">): SeriesLook {
  const series = { ...told, x: [0, 1] };
  return resolve(series, roleLook(series));
}

/** Whether series are points beside each other without an order: fits against labels. */
function isScattered(series: readonly Series[]): boolean {
  return series.some(({ role }) => role === "identity");
}

function roleLook(series: Looked, scattered = false, across?: XyFigure["x"]): RoleLook {
  const { role, member = 0, run, x } = series;
  const look = roleLooks[role];
  const marker = scattered ? scatteredMarkers[role] : undefined;
  if (marker !== undefined) return { marker, order: role === "earlyStopping" ? behindFits : look.order };
  if (run !== undefined && look.line !== undefined) {
    const [dash, shape, size, ...hollow] = runLooks[run % runLooks.length];
    const [ink, weight] = look.line;
    return {
      line: [ink, weight, dash],
      ...(look.marker === undefined ? {} : { marker: [shape, size, ink, ...hollow] }),
      // The first is what the others are compared with.
      order: look.order - run / runLooks.length,
    };
  }
  switch (role) {
    case "data":
      return x.length > crowd ? { marker: ["disc", crowdSize, "crowd"], order: 0 } : look;
    case "basisFunction":
      return across?.integer === true
        ? { marker: ["disc", x.length > crowd ? crowdSize : 1.5, "ink"], order: look.order }
        : look;
    case "earlyStopping":
      return across?.symbol === "t" ? { ...look, marker: stoppedMarker, order: behindFits } : look;
    case "exact":
      return member > 0 ? { ...look, line: furtherExact } : look;
    case "lowerBound":
    case "upperBound":
      return { ...look, line: ["quiet", 0.8, familyDashes[member % familyDashes.length]] };
    default:
      return look;
  }
}

function resolve(
  series: Looked,
  { line, marker, byRound = false, bars, order }: RoleLook,
  chosen?: number,
): SeriesLook {
  const isFront = series.run === undefined && series.round !== undefined && series.round === chosen;
  const ink = (role: Ink["role"]): Ink =>
    role === "round" ? { role, round: series.round ?? 0 } : role === "run" ? { role, run: series.run ?? 0 } : { role };
  const shown = marker ?? (line === undefined || !isPoint(series) ? undefined : pointOf(line));
  return {
    ...(line === undefined
      ? {}
      : { line: { ink: ink(line[0]), weight: line[1] * (isFront ? frontLine : 1), dash: line[2] } }),
    ...(shown === undefined ? {} : { marker: markerLook(shown, ink(shown[2]), byRound, series, isFront) }),
    ...(bars === undefined ? {} : { bars: ink(bars) }),
    byRound,
    order: order + (isFront ? 1 : 0),
  };
}

function markerLook([shape, size, , hollow]: MarkerRole, ink: Ink, byRound: boolean, { x }: Looked, isFront: boolean) {
  return {
    shape,
    size: isFront ? 2 * size : byRound && x.length > manyRounds ? size / 2 : size,
    frontSize: frontMarker * size,
    ink,
    hollow: hollow === "hollow",
  };
}

/** A line that ends where it begins, as over equal eigenvalues, would not be seen. */
function isPoint({ x }: Looked): boolean {
  return x.length > 0 && x[0] === x[x.length - 1];
}

function pointOf([ink]: LineRole): MarkerRole {
  return ["disc", 2.1, ink];
}
