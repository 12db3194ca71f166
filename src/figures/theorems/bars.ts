import type { StatedBound } from "../../statements/statement.js";
import { isBeyondPrecision } from "../beyondPrecision.js";
import { stripFraction, type StripScale } from "../stripScale.js";
import { plainQuantity } from "../symbols.js";
import { slackText, valueText } from "./slackText.js";

/**
 * Bounds on one quantity, beside it on one line: what is certain solid, what is left open hatched, the truth a mark.
 * Positions are parts of the line's length.
 */
export interface SheetBar {
  readonly quantity: string;
  readonly certainTo: number;
  readonly openTo: number;
  /** The open part goes on beyond the line. */
  readonly beyond: boolean;
  readonly truth: { readonly at: number; readonly text: string; readonly beyond: boolean } | null;
  /** Labels of the line's two ends. */
  readonly ends: readonly [string, string];
  readonly rows: readonly BoundRow[];
  readonly summary: string;
}

/** One bound: "≥ 3", its name beside its statement's, its distance from the truth. */
export interface BoundRow {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly slack: string;
  readonly silent: boolean;
  readonly bound: StatedBound;
  /** Where it ends on the line, unless that is beyond. */
  readonly at: number | null;
}

/** A line from `from` to `to`, drawn through a rising function; what lies beyond is cut off. */
interface Scale {
  readonly at: (value: number) => number;
  readonly ends: readonly [string, string];
}

/** One bar for each quantity, in the order of the bounds of a statement. */
export function sheetBars(bounds: readonly StatedBound[], statement: string, strip: StripScale): SheetBar[] {
  const quantities = [...new Set(bounds.map(({ quantity }) => quantity))];
  return quantities.map((quantity) =>
    bar(
      quantity,
      bounds.filter((bound) => bound.quantity === quantity),
      statement,
      strip,
    ),
  );
}

function bar(quantity: string, bounds: readonly StatedBound[], statement: string, strip: StripScale): SheetBar {
  const scale = scaleOf(bounds, strip);
  const values = (side: StatedBound["side"]): number[] =>
    bounds.flatMap((bound) => (bound.side === side && bound.value !== null ? [bound.value] : []));
  const [lower, upper] = [values("lower"), values("upper")];
  const reach = upper.length === 0 ? Infinity : scale.at(Math.min(...upper));
  const certainTo = lower.length === 0 ? 0 : clamp(scale.at(Math.max(...lower)));
  const truth = bounds[0]?.truth ?? null;
  const rows = bounds.map((bound) => rowOf(bound, statement, scale));
  const text = truth === null ? "" : valueText(bounds[0] ?? { measure: "linear" }, truth);
  return {
    quantity,
    certainTo,
    openTo: Math.max(certainTo, clamp(reach)),
    beyond: reach > 1,
    truth: truth === null ? null : { at: clamp(scale.at(truth)), text, beyond: scale.at(truth) > 1 },
    ends: scale.ends,
    rows,
    summary: `${plainQuantity(quantity)}${truth === null ? "" : ` is ${text}`}: ${rows.map(({ name, value, slack, silent }) => `${name} ${silent ? value : `${value}, slack ${slack}`}`).join("; ")}`,
  };
}

function rowOf(bound: StatedBound, statement: string, scale: Scale): BoundRow {
  const silent = bound.value === null;
  const silence = isBeyondPrecision(bound) ? "beyond double precision" : "says nothing";
  return {
    id: bound.id,
    name: bound.name.replace(`${statement}, `, ""),
    silent,
    slack: slackText(bound),
    bound,
    value: silent ? silence : `${bound.side === "lower" ? "≥" : "≤"} ${valueText(bound, bound.value)}`,
    at: bound.value === null || scale.at(bound.value) > 1 ? null : clamp(scale.at(bound.value)),
  };
}

function scaleOf(bounds: readonly StatedBound[], strip: StripScale): Scale {
  const measure = bounds[0]?.measure ?? "linear";
  const text = (value: number): string => valueText({ measure }, value, 3);
  const finite = bounds
    .flatMap(({ value, truth }) => [value, truth])
    .filter((value): value is number => value !== null && Number.isFinite(value));
  if (measure === "rounds") return { at: (rounds) => stripFraction(strip, rounds), ends: ["0", text(strip.end)] };
  if (measure !== "positive") {
    const end = 1.08 * Math.max(...finite, 0) || 1;
    return { at: (value) => value / end, ends: [measure === "logarithm" ? "1" : "0", text(end)] };
  }
  const positive = finite.filter((value) => value > 0);
  const [least, most] = [Math.min(...positive), Math.max(...positive)];
  if (positive.length === 0) return { at: () => 0, ends: ["", ""] };
  // Ratios that cannot fall below 1 are measured from there.
  const from = least >= 1 ? 1 : least / Math.max(1.5, (most / least) ** 0.08);
  const length = 1.08 * Math.log(most / from);
  if (length === 0) return { at: (value) => (value >= most ? 1 / 1.08 : 0), ends: ["", text(most)] };
  return { at: (value) => Math.log(value / from) / length, ends: [text(from), text(from * Math.exp(length))] };
}

function clamp(part: number): number {
  return Math.min(1, Math.max(0, part));
}
