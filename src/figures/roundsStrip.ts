import { maximalRounds } from "../experiment/limits.js";
import type { Report } from "../experiment/report.js";
import type { RoundBound } from "../statements/defineStatement.js";
import type { Bound } from "../theory/bounds/bound.js";
import type { Tick } from "./axis.js";
import { formatNumber } from "./format.js";
import { kappaOf } from "./kappaText.js";
import { formatRoundCount } from "./quantities.js";
import { laneFamilies } from "./stripLanes.js";
import { stripFraction, stripTicks, type StripScale } from "./stripScale.js";

/** What is known about N without counting it, beside the count: one lane for each way of bounding it. */
export interface RoundsStrip {
  readonly scale: StripScale;
  readonly ticks: readonly (Tick & { readonly at: number })[];
  /** All bounds together. */
  readonly together: StripLane;
  readonly lanes: readonly StripLane[];
  readonly truth: {
    readonly rounds: number | null;
    readonly at: number;
    readonly beyond: boolean;
    readonly label: string;
  };
  readonly summary: string;
}

export interface StripLane {
  readonly id: string;
  readonly name: string;
  /** Rounds that surely happen. */
  readonly lower: number;
  /** No more rounds than this; null when nothing is said. */
  readonly upper: number | null;
  /** Ends of the certain part and of the open part, as parts of the axis, at most 1. */
  readonly certainTo: number;
  readonly openTo: number;
  /** The open part goes on beyond the axis. */
  readonly beyond: boolean;
  /** "3 ≤ N ≤ 12". */
  readonly text: string;
  /** Whether it says anything here. */
  readonly informative: boolean;
  readonly bounds: readonly Bound[];
  /** What the paper says beside the bounds: "t_low = (r₀ − 1)/κ = 0.6312". */
  readonly note?: string;
}

export function roundsStrip(report: Report, scale: StripScale): RoundsStrip {
  const { statements } = report.bounds;
  const kappa = kappaOf(report.spectrum);
  const lanes = laneFamilies.map(({ id, name, members }) => {
    const bounds = statements.filter((bound) => members.some((member) => member.id === bound.id));
    const plain = lane(scale, id, name(bounds), bounds, kappa);
    const exact = members.find((member) => member.exact !== undefined)?.exact;
    return exact === undefined ? plain : withExact(plain, exact, report);
  });
  const together = lane(scale, "together", "all bounds together", statements, kappa);
  const { rounds } = report.collapse;
  const truth = {
    rounds,
    at: Math.min(1, stripFraction(scale, rounds ?? maximalRounds)),
    beyond: rounds === null,
    label: rounds === null ? `N ${formatRoundCount(null)}` : `N = ${formatNumber(rounds)}`,
  };
  return {
    scale,
    together,
    lanes,
    truth,
    ticks: stripTicks(scale).map((tick) => ({ ...tick, at: stripFraction(scale, tick.value) })),
    summary: `Rounds before collapse: ${truth.label}. ${[together, ...lanes].map(({ name, text }) => `${name}: ${text}`).join("; ")}.`,
  };
}

function lane(
  scale: StripScale,
  id: string,
  name: string,
  bounds: readonly Bound[],
  kappa: number | undefined,
): StripLane {
  const values = (side: Bound["side"]) =>
    bounds.flatMap((bound) => (bound.side === side && bound.value !== null ? [bound.value] : []));
  const lower = Math.max(0, ...values("lower"));
  const uppers = values("upper");
  const upper = uppers.length === 0 ? null : Math.min(...uppers);
  const informative = lower > 0 || upper !== null;
  const reach = upper === null ? Infinity : stripFraction(scale, upper);
  return {
    id,
    name,
    lower,
    upper,
    informative,
    bounds,
    text: informative ? laneText(lower, upper) : silentText(bounds, kappa),
    certainTo: Math.min(1, stripFraction(scale, lower)),
    openTo: Math.min(1, reach),
    beyond: reach > 1,
  };
}

/**
 * What the literature gives as a real number, and what is 0 for a singular matrix, is given as it is beside the number
 * of rounds.
 */
function withExact(
  plain: StripLane,
  { symbol, formula, value }: NonNullable<RoundBound["exact"]>,
  { collapse, spectrum }: Report,
): StripLane {
  const kappa = kappaOf(spectrum);
  if (kappa === undefined)
    return {
      ...plain,
      text: `${symbol} not known (κ not computed)`,
      note: `${symbol} = ${formula} is not known: ${spectrum.unknown ?? ""}`,
    };
  if (kappa === Infinity)
    return { ...plain, text: `${symbol} = 0 (κ = ∞)`, note: `${symbol} = ${formula} = 0, because κ = ∞` };
  const exact = value(collapse.initialRatio, kappa);
  return {
    ...plain,
    text: `${plain.text}, ${symbol} = ${formatNumber(exact, 3)}`,
    note: `${symbol} = ${formula} = ${formatNumber(exact)}`,
  };
}

function laneText(lower: number, upper: number | null): string {
  if (upper === null) return `N ≥ ${formatNumber(lower)}`;
  if (lower === upper) return `N = ${formatNumber(lower)}`;
  return lower > 0 ? `${formatNumber(lower)} ≤ N ≤ ${formatNumber(upper)}` : `N ≤ ${formatNumber(upper)}`;
}

/** Why nothing is said: the hypothesis that fails. */
function silentText(bounds: readonly Bound[], kappa: number | undefined): string {
  const failing = bounds.flatMap(({ hypotheses }) => hypotheses).find(({ holds }) => !holds);
  if (kappa === undefined) return "says nothing: κ was not computed";
  if (kappa === Infinity) return "says nothing: κ = ∞";
  return failing === undefined ? "says nothing" : `fails: ${failing.text}`;
}
