import { maximalRounds } from "../experiment/limits.js";
import type { Report } from "../experiment/report.js";
import { formatNumber } from "./format.js";
import type { Tick } from "./axis.js";

/** The axis of round counts: linear when short, else log(1 + N), which has a place for 0. */
export interface StripScale {
  readonly kind: "linear" | "log";
  readonly end: number;
}

const linearEnds = [5, 8, 10, 15, 20, 30, 40, 50];
/** An axis stays linear up to the first, and becomes linear again below the second. */
const [longestLinear, linearAgain] = [50, 35];

/** Powers of ten on a log axis, and the part of it that a label takes. */
const [mostPowers, leastGap] = [9, 0.03];

/** Room for N and for the tightest upper bound; what lies beyond is shown by an arrow. */
export function holdStripScale(report: Report, held?: StripScale): StripScale {
  const wanted = 1.06 * stripReach(report);
  const linear = held?.kind === "log" ? wanted <= linearAgain : wanted <= longestLinear;
  const kind = linear ? "linear" : "log";
  const position = (value: number) => (kind === "linear" ? value : Math.log1p(value));
  if (held?.kind === kind && wanted <= held.end && position(wanted) > 0.35 * position(held.end)) return held;
  const end = linear ? (linearEnds.find((candidate) => candidate >= wanted) ?? longestLinear) : roundUp(wanted);
  return { kind, end };
}

/** Part of the axis's length, 0 to 1 and more. */
export function stripFraction({ kind, end }: StripScale, rounds: number): number {
  return kind === "linear" ? rounds / end : Math.log1p(rounds) / Math.log1p(end);
}

export function stripTicks({ kind, end }: StripScale): Tick[] {
  const values = kind === "linear" ? linearTicks(end) : logTicks(end);
  return values.map((value) => ({ value, label: formatNumber(value) }));
}

/** The largest count that must be on the axis. */
function stripReach({ collapse, bounds, rounds }: Report): number {
  const values = (side: "lower" | "upper") =>
    bounds.statements.flatMap((bound) => (bound.side === side && bound.value !== null ? [bound.value] : []));
  const tightest = Math.min(...values("upper"));
  return Math.max(
    1,
    collapse.rounds ?? maximalRounds,
    rounds.length,
    ...values("lower"),
    Number.isFinite(tightest) ? tightest : 0,
  );
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((digit) => digit * power >= value) ?? 10) * power;
}

function linearTicks(end: number): number[] {
  const step = end <= 10 ? 1 : end <= 20 ? 2 : 5;
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step);
}

/** 1, 2, 5 of each power of ten, or evenly spread powers; so few that their labels do not touch. */
function logTicks(end: number): number[] {
  const decades = Math.floor(Math.log10(end) + 1e-9);
  const digits = decades <= 3 ? [1, 2, 5] : [1];
  const step = Math.ceil((decades + 1) / mostPowers);
  const powers = Array.from({ length: Math.floor(decades / step) + 1 }, (_, i) => Number(`1e${i * step}`));
  const values = powers.flatMap((power) => digits.map((digit) => digit * power)).filter((value) => value <= end);
  // On a long axis 1 stands where 0 does.
  return [0, ...values.filter((value) => stripFraction({ kind: "log", end }, value) >= leastGap)];
}
