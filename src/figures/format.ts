const minus = "−";
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const narrowSpace = "\u202f";

/**
 * A number as the figures show it: 3–4 significant digits, a true minus sign, groups of three from five digits on,
 * powers of ten outside 10⁻³ … 10⁶. What is not a number is a dash.
 */
export function formatNumber(value: number | null | undefined, digits = 4): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  if (value < 0) return minus + formatNumber(-value, digits);
  if (value === Infinity) return "∞";
  if (value === 0) return "0";
  // toExponential rounds first, so that 0.00099999 counts as 10⁻³.
  const [, power] = splitPower(value.toExponential(digits - 1));
  if (power < -3 || power >= 6) return scientific(value, Math.min(digits, 3));
  if (power >= digits - 1 || Number.isInteger(value)) return grouped(Math.round(value));
  return trimZeros(value.toFixed(digits - 1 - power));
}

/** Every digit that tells the number from its neighbours, in the figures' notation. */
export function formatFull(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  if (value < 0) return minus + formatFull(-value);
  if (value === Infinity) return "∞";
  if (value === 0) return "0";
  const [mantissa, power] = splitPower(value < 1e-3 ? value.toExponential() : String(value));
  return power === 0 ? mantissa : `${mantissa}×10${superscript(power)}`;
}

/** 10⁻⁶ alone where the mantissa is 1. */
export function formatPowerOfTen(power: number): string {
  return power === 0 ? "1" : power === 1 ? "10" : `10${superscript(power)}`;
}

/** 10^exponent to fourteen digits, as far as double precision goes; beyond, its exponent. */
export function formatPower(exponent: number): string {
  if (exponent === Infinity || Math.abs(exponent) < 300) return formatFull(Number((10 ** exponent).toPrecision(14)));
  const power = Math.floor(exponent);
  return `${formatNumber(10 ** (exponent - power))}×10${superscript(power)}`;
}

export function formatDuration(milliseconds: number): string {
  if (milliseconds < 0.05) return "< 0.1 ms";
  if (milliseconds < 9.95) return `${milliseconds.toFixed(1)} ms`;
  if (milliseconds < 999.5) return `${milliseconds.toFixed(0)} ms`;
  return milliseconds < 59_950 ? `${(milliseconds / 1000).toFixed(1)} s` : `${(milliseconds / 60_000).toFixed(1)} min`;
}

/** `1 round`, `4 rounds`. */
export function plural(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? "" : "s"}`;
}

function scientific(value: number, digits: number): string {
  const [mantissa, power] = splitPower(value.toExponential(digits - 1));
  const shown = trimZeros(mantissa);
  return shown === "1" ? formatPowerOfTen(power) : `${shown}×10${superscript(power)}`;
}

function splitPower(text: string): [mantissa: string, power: number] {
  const [mantissa = "", power = "0"] = text.split("e");
  return [mantissa, Number(power)];
}

function trimZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

function grouped(value: number): string {
  const text = String(value);
  return text.length < 5 ? text : text.replace(/\B(?=(\d{3})+$)/g, narrowSpace);
}

function superscript(power: number): string {
  const digits = String(Math.abs(power)).replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit);
  return power < 0 ? `⁻${digits}` : digits;
}
