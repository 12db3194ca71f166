/** A number of a table, or what its text looks like where it is none. */
export type TableNumber =
  | { readonly kind: "number"; readonly value: number; readonly decimalComma: boolean }
  | { readonly kind: "missing" }
  /** `hint` says what is probably meant and what to do, without a full stop. */
  | { readonly kind: "fault"; readonly hint: string };

/** What programs write where there is no value. */
const missing: ReadonlySet<string> = new Set(["", "na", "n/a", "#n/a", "nan", "null", "?"]);

/** Whether a field has no value, as a number and as the name of a class. */
export function isMissing(text: string): boolean {
  return missing.has(text.trim().toLowerCase());
}

/** Beside them, a dash: of classes it may well be one, such as + and −. */
const dash = /^[-–—]$/;
const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const withComma = /^[+-]?(\d+,\d+|,\d+)(e[+-]?\d+)?$/i;
const grouped = /^[+-]?\d{1,3}([,.'’\u00A0\u202F ]\d{3})+([.,]\d+)?$/;

/** A number as most tables have it; NaN for anything else. */
export function plainNumber(text: string): number {
  return plain.test(text) ? Number(text) : NaN;
}

/** Reads a field as a number. A comma is a decimal one where it does not separate the fields themselves. */
export function readTableNumber(field: string, delimiter: string): TableNumber {
  const text = field.trim();
  const value = plainNumber(text);
  if (Number.isFinite(value)) return { kind: "number", value, decimalComma: false };
  if (isMissing(text) || dash.test(text)) return { kind: "missing" };
  const minus = text.replace(/^−/, "-");
  if (minus !== text) return readTableNumber(minus, delimiter);
  if (withComma.test(text)) {
    const point = text.replace(",", ".");
    if (delimiter !== ",") return { kind: "number", value: Number(point), decimalComma: true };
    return {
      kind: "fault",
      hint:
        `its comma looks like a decimal one, and in this file commas separate the fields; write ${point}, or ` +
        "separate them by semicolons",
    };
  }
  if (grouped.test(text))
    return { kind: "fault", hint: "it looks like a number whose thousands are set apart; write it without" };
  if (/^[+-]?0[xbo]/i.test(text)) return { kind: "fault", hint: "write it as a decimal number" };
  return { kind: "fault", hint: "it must be a finite number" };
}
