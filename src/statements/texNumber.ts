const defaultDigits = 4;

/** Writes numbers for formulas; more digits than usual where a formula would not come out right otherwise. */
export interface TexNumbers {
  /** `0.045`, `2.705\times10^{-6}`, `\infty`. */
  number(value: number): string;
  /** A number given by its distance from 1, which keeps its digits too. */
  fromOne(excess: number): string;
  /** exp of a logarithm, also beyond double precision. */
  exponential(logarithm: number): string;
}

export function texNumbers(digits = defaultDigits): TexNumbers {
  const fromOne = (excess: number): string => texNumber(1 + excess, digitsFromOne(excess, digits));
  return {
    number: (value) => texNumber(value, digits),
    fromOne,
    exponential: (logarithm) =>
      logarithm < Math.log(2) ? fromOne(Math.expm1(logarithm)) : texExponential(logarithm, digits),
  };
}

/** The value that `texNumber` shows. */
export function asShown(value: number, digits: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(digits)) : value;
}

/** 1 + excess as `fromOne` shows it. */
export function oneAsShown(excess: number, digits: number): number {
  return excess === 0 ? 1 : asShown(1 + excess, digitsFromOne(excess, digits));
}

function digitsFromOne(excess: number, digits: number): number {
  return excess === 0 ? digits : Math.min(17, digits + Math.max(0, Math.floor(-Math.log10(Math.abs(excess)))));
}

/** A number that a power is taken of. */
export function powerBase(text: string): string {
  return text.includes("^") ? String.raw`\left(${text}\right)` : text;
}

/** A whole number: all its digits as long as they can be read. */
export function wholeNumber(value: number): string {
  return texNumber(value, value < 1e6 ? 17 : defaultDigits);
}

/** Digits with which what is shown comes out as stated, from four to nine; null when not even those do. */
export function settledDigits(settled: (digits: number) => boolean): number | null {
  for (let digits = defaultDigits; digits <= 9; digits++) if (settled(digits)) return digits;
  return null;
}

/** Whether a value computed from shown numbers is the stated one to the digits that are shown of it. */
export function close(computed: number, stated: number): boolean {
  return computed === stated || Math.abs(computed - stated) <= 6e-4 * Math.abs(stated);
}

function texNumber(value: number, digits: number): string {
  if (value < 0) return `-${texNumber(-value, digits)}`;
  if (value === Infinity) return "\\infty";
  if (value === 0) return "0";
  const [mantissa = "", power = "0"] = value.toExponential(digits - 1).split("e");
  const exponent = Number(power);
  if (exponent >= -3 && exponent < Math.max(6, digits))
    return grouped(
      trimmed(
        exponent >= digits - 1 ? String(Number(value.toPrecision(digits))) : value.toFixed(digits - 1 - exponent),
      ),
    );
  const shown = trimmed(mantissa);
  return shown === "1" ? `10^{${exponent}}` : `${shown}\\times10^{${exponent}}`;
}

function texExponential(logarithm: number, digits: number): string {
  if (logarithm === Infinity) return "\\infty";
  const decimal = logarithm / Math.LN10;
  if (decimal < 300) return texNumber(Math.exp(logarithm), digits);
  const power = Math.floor(decimal);
  return `${trimmed((10 ** (decimal - power)).toPrecision(digits))}\\times10^{${power}}`;
}

function trimmed(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

function grouped(text: string): string {
  const [whole = "", fraction] = text.split(".");
  const groups = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, "\\,");
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}
