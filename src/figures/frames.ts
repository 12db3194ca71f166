import type { Report } from "../experiment/report.js";
import type { Domain } from "./axis.js";
import { holdCount, holdDomain } from "./hold.js";
import { shownRank } from "./shownModes.js";
import { holdStripScale, type StripScale } from "./stripScale.js";
import { weightFloor } from "./weightFloor.js";

/** The axes' ranges, carried from one report to the next so that figures stand still while a parameter moves. */
export interface Frames {
  /** What the frames belong to; another problem gets frames of its own. */
  readonly problem: string;
  /** Places for rounds, the collapse included where there is room. */
  readonly columns: number;
  /** One for each output. */
  readonly values: readonly Domain[];
  readonly errors: Domain;
  readonly multipliers: Domain;
  readonly floor: number;
  readonly strip: StripScale;
}

export function holdFrames(report: Report, last?: Frames): Frames {
  const { data, rounds } = report;
  const problem = `${report.experiment.title ?? ""}/${report.spectrum.count}/${data.dimension}/${data.outputs}`;
  const held = last?.problem === problem ? last : undefined;
  return {
    problem,
    columns: holdCount(held?.columns, recordedPlaces(report)),
    values: Array.from({ length: data.outputs }, (_, output) =>
      holdDomain(held?.values[output], valueRange(report, output), "linear"),
    ),
    errors: holdDomain(held?.errors, [0, 1.03 * errorTop(report)], "linear"),
    multipliers: holdDomain(held?.multipliers, multiplierRange(report), "log"),
    floor: weightFloor(
      rounds.map((round) => round.basisWeights),
      shownRank(report.spectrum),
      held?.floor,
    ),
    strip: holdStripScale(report, held?.strip),
  };
}

/** Frames for a figure that stands alone: no more places for rounds than it has rounds, and the collapse. */
export function tightFrames(report: Report): Frames {
  return { ...holdFrames(report), columns: Math.max(1, recordedPlaces(report)) };
}

function recordedPlaces({ collapse, rounds }: Report): number {
  return rounds.length + (collapse.rounds !== null && collapse.rounds <= rounds.length ? 1 : 0);
}

/**
 * By labels and truth, which stay while the tolerance moves, with a little room for what the fits do between the
 * points.
 */
function valueRange({ data, grid }: Report, output: number): Domain {
  const range = new Range();
  for (let i = output; i < data.labels.length; i += data.outputs) range.include(data.labels[i]);
  (grid?.truth ?? data.truth)?.forEach((value) => {
    range.include(value);
  });
  const room = 0.06 * (range.to - range.from);
  return room > 0 ? [range.from - room, range.to + room] : constantRange(range.from);
}

function constantRange(value: number): Domain {
  return value === 0 || !Number.isFinite(value) ? [-1, 1] : value > 0 ? [0, 2 * value] : [2 * value, 0];
}

function errorTop({ rounds, experiment, data }: Report): number {
  const range = new Range();
  range.include(experiment.tolerance);
  for (const { trainError, truthError, testError } of rounds)
    [trainError, truthError, testError].forEach((value) => {
      range.include(value);
    });
  return rounds.length === 0 ? Math.max(experiment.tolerance, data.labelEnergy) : range.to;
}

/** Bounds further than this from all multipliers run off the axis, lest the multipliers become a flat line. */
const farthestBound = 1e5;

function multiplierRange({ rounds }: Report): Domain {
  const multipliers = new Range();
  const all = new Range();
  for (const {
    multiplier,
    multiplierBounds: [low, high],
  } of rounds) {
    multipliers.include(multiplier);
    [multiplier, high, low].forEach((value) => {
      if (value > 0) all.include(value);
    });
  }
  if (!(multipliers.from > 0 && multipliers.from <= multipliers.to)) return [1e-3, 1];
  return [
    Math.max(all.from, multipliers.from / farthestBound) / 1.5,
    Math.min(all.to, multipliers.to * farthestBound) * 1.5,
  ];
}

class Range {
  from = Infinity;
  to = -Infinity;
  include(value: number | null | undefined): void {
    if (typeof value !== "number" || !Number.isFinite(value)) return;
    this.from = Math.min(this.from, value);
    this.to = Math.max(this.to, value);
  }
}
