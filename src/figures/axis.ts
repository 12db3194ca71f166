import { scaleLinear } from "d3-scale";
import { drawableDomain, type Domain, type ScaleKind } from "./drawableDomain.js";
import { formatFull, formatNumber, formatPower, formatPowerOfTen } from "./format.js";
import { plainSymbol } from "./symbols.js";

export type { Domain, ScaleKind };

export interface Axis {
  /** "multiplier". */
  readonly name: string;
  /** "c_t". */
  readonly symbol?: string;
  readonly scale: ScaleKind;
  readonly domain: Domain;
  /**
   * Values are powers of ten by their exponents: for numbers that leave double precision. The axis reads as a
   * logarithmic one.
   */
  readonly exponents?: boolean;
  /** Only whole numbers are ticks. */
  readonly integer?: boolean;
}

export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** "multiplier cₜ (log)". */
export function axisTitle({ name, symbol, scale, exponents }: Axis): string {
  return [
    name,
    ...(symbol === undefined ? [] : [plainSymbol(symbol)]),
    ...(scale === "log" || exponents === true ? ["(log)"] : []),
  ].join(" ");
}

/** A value of an axis with all its digits. */
export function axisValue({ exponents }: Pick<Axis, "exponents">, value: number): string {
  return exponents === true ? formatPower(value) : formatFull(value);
}

/** About `count` round numbers within the axis's domain. */
export function axisTicks(axis: Axis, count: number): Tick[] {
  if (axis.scale === "log") return logTicks(axis.domain, count);
  if (axis.exponents === true) return exponentTicks(axis.domain, count);
  const values = roundValues(axis.domain, count);
  return (axis.integer === true ? integerTicks(axis.domain, count) : values).map((value, _, all) => ({
    value,
    label: linearLabel(value, all),
  }));
}

/**
 * At most about `count` round numbers, fewer where more would need longer labels than there is room for: 10⁻⁶, 2×10⁻⁶
 * and not 1.5×10⁻⁶.
 */
export function axisTicksWithin(axis: Axis, count: number, characters: number): Tick[] {
  const ticks = axisTicks(axis, count);
  return count <= 2 || ticks.every(({ label }) => label.length <= characters)
    ? ticks
    : axisTicksWithin(axis, count - 1, characters);
}

/** The smallest domain of round ends around a range. */
export function niceDomain(wanted: Domain, scale: ScaleKind, count = 5): Domain {
  if (scale === "log") {
    const [from, to] = wanted.map(Math.log10);
    return drawableDomain([10 ** Math.floor(from + 1e-9), 10 ** Math.ceil(to - 1e-9)], scale);
  }
  const [from, to] = drawableDomain(wanted, scale);
  if (!hasRoundNumbers([from, to])) return [from, to];
  const [low = from, high = to] = scaleLinear().domain([from, to]).nice(count).domain();
  return [Math.min(low, from), Math.max(high, to)];
}

/** Steps between round numbers, and their reciprocals, must be numbers themselves: so wide may a domain be. */
const [narrowest, widest] = [1e-300, 1e300];

function hasRoundNumbers([from, to]: Domain): boolean {
  return to - from >= narrowest && to - from <= widest;
}

/** About `count` round numbers; of domains at the ends of double precision what can be told of them. */
function roundValues([from, to]: Domain, count: number): number[] {
  if (hasRoundNumbers([from, to])) return scaleLinear().domain([from, to]).ticks(Math.max(1, count));
  // The ends, and 0 where it lies between them.
  return [...new Set([from, from < 0 && to > 0 ? 0 : from, to])];
}

/** Where a value stands on an axis: 0 at its lower end, 1 at its upper end. */
export function axisFraction({ scale, domain: [from, to] }: Pick<Axis, "scale" | "domain">, value: number): number {
  if (scale === "linear")
    // Half of a length is a number where the length may be none.
    return to - from < Infinity ? (value - from) / (to - from) : (value / 2 - from / 2) / (to / 2 - from / 2);
  if (to / from < Infinity && value / from < Infinity && value / from > 0)
    return Math.log(value / from) / Math.log(to / from);
  return (Math.log(value) - Math.log(from)) / (Math.log(to) - Math.log(from));
}

/** The value that stands at a part of an axis: the inverse of `axisFraction`. */
export function axisPoint({ scale, domain: [from, to] }: Pick<Axis, "scale" | "domain">, fraction: number): number {
  if (scale === "linear")
    return to - from < Infinity ? from + fraction * (to - from) : (1 - fraction) * from + fraction * to;
  if (to / from < Infinity) return from * (to / from) ** fraction;
  return from ** (1 - fraction) * to ** fraction;
}

function integerTicks([from, to]: Domain, count: number): number[] {
  const [first, last] = [Math.ceil(from), Math.floor(to)];
  if (last - first < count) return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const values = roundValues([first, last], count).filter(Number.isInteger);
  // Indices that start from 1 say so, and what would come too close to it gives way.
  return first === 1 ? [first, ...values.filter((value) => value - first >= (last - first) / count / 2)] : values;
}

/** Ticks of a logarithmic axis at their exponents. */
function exponentTicks([from, to]: Domain, count: number): Tick[] {
  if (to - from < 100 && to < 300)
    return logTicks([10 ** from, 10 ** to], count).map(({ value, label }) => ({ value: Math.log10(value), label }));
  return integerTicks([from, to], count).map((power) => ({ value: power, label: formatPowerOfTen(power) }));
}

function linearLabel(value: number, all: readonly number[]): string {
  const step = all.length > 1 ? Math.abs(all[1] - all[0]) : 0;
  const largest = Math.max(...all.map(Math.abs));
  if ((step < 1e-3 && largest < 0.1) || step < 1e-6 || largest >= 1e5 || step >= 1) return formatNumber(value);
  // One number of decimals for a whole axis: 0.0, 0.5, 1.0.
  return value.toFixed(Math.max(0, -Math.floor(Math.log10(step) + 1e-9))).replace("-", "−");
}

function logTicks([from, to]: Domain, count: number): Tick[] {
  const first = Math.ceil(Math.log10(from) - 1e-9);
  const last = Math.floor(Math.log10(to) + 1e-9);
  const powers = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  if (powers.length >= 3) {
    const step = Math.ceil(powers.length / Math.max(1, count));
    return powers
      .filter((power) => (power - last) % step === 0)
      .map((power) => ({ value: 10 ** power, label: formatPowerOfTen(power) }));
  }
  const values = [first - 1, ...powers, last + 1]
    .flatMap((power) => [1, 2, 5].map((digit) => digit * 10 ** power))
    .filter((value) => value < Infinity && value >= from * (1 - 1e-9) && value <= to * (1 + 1e-9));
  return Array.from(new Set(values)).map((value) => ({ value, label: formatNumber(value) }));
}
