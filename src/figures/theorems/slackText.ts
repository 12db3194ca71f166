import type { StatedBound } from "../../statements/statement.js";
import { formatNumber } from "../format.js";

/** A number as a statement's quantity is written: logarithms as what they are of. */
export function valueText({ measure }: Pick<StatedBound, "measure">, value: number | null, digits = 4): string {
  return measure === "logarithm" && value !== null ? formatExponential(value, digits) : aroundOne(value, digits);
}

/** Distance between value and truth: a difference, or a factor where factors matter. */
export function slackText({ measure, value, truth, slack }: StatedBound): string {
  if (slack === null || value === null || truth === null) return "–";
  if (measure === "logarithm") return `×${formatExponential(slack, 3)}`;
  if (measure !== "positive") return formatNumber(slack, 3);
  const factor = slack === 0 ? 1 : Math.max(value, truth) / Math.min(value, truth);
  return `×${aroundOne(factor, 3)}`;
}

/** Digits beyond the usual where a number is next to 1. */
function aroundOne(value: number | null, digits: number): string {
  if (value === null || !(Math.abs(value - 1) < 0.1) || value === 1) return formatNumber(value, digits);
  return formatNumber(value, Math.min(15, digits + Math.floor(-Math.log10(Math.abs(value - 1)))));
}

/** exp of a logarithm, beyond double precision by its power of ten. */
function formatExponential(logarithm: number, digits: number): string {
  if (logarithm < Math.log(1.1)) return aroundOne(Math.exp(logarithm), digits);
  if (logarithm === Infinity || logarithm < 300 * Math.LN10) return formatNumber(Math.exp(logarithm), digits);
  const decimal = logarithm / Math.LN10;
  const power = Math.floor(decimal);
  return (
    formatNumber(10 ** (decimal - power), digits) +
    formatNumber(10 ** 6)
      .replace("⁶", superscript(power))
      .replace(/^10/, "×10")
  );
}

function superscript(power: number): string {
  return String(power).replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? digit);
}
