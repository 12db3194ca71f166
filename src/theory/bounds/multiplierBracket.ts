import type { Round } from "../distillation/round.js";
import { boundBeside, sources, type Bound } from "./bound.js";

/** The bracket of c_t beside c_t. */
export interface MultiplierBracket {
  readonly round: number;
  readonly lower: Bound;
  readonly upper: Bound;
  /** log of the factor between c_t and the nearer end of its bracket. */
  readonly margin: number;
}

/**
 * d_min/(r_t − 1) ≤ c_t ≤ d_max/(r_t − 1) for each round, with the distance to both ends, and which round comes closest
 * to one.
 *
 * The ends are those of `multiplierBounds`; a lower end of 0 (round 0 of a singular G) is at an infinite factor.
 * Source: Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715.
 */
export function multiplierBrackets(
  rounds: readonly Pick<Round, "round" | "multiplier" | "multiplierBounds">[],
): MultiplierBracket[] {
  return rounds.map(({ round, multiplier, multiplierBounds: [low, high] }) => {
    const hypotheses = [{ text: "round 0 is not trivial (r₀ > 1)", holds: true }];
    const side = (bound: Pick<Bound, "id" | "name" | "statement" | "side">, value: number) =>
      boundBeside({ ...bound, source: sources.paper, hypotheses, value }, multiplier);
    return {
      round,
      lower: side(
        { id: "multiplierLower", name: "multiplier, lower end", statement: "cₜ ≥ d_min/(rₜ − 1)", side: "lower" },
        low,
      ),
      upper: side(
        { id: "multiplierUpper", name: "multiplier, upper end", statement: "cₜ ≤ d_max/(rₜ − 1)", side: "upper" },
        high,
      ),
      margin: Math.min(Math.log(multiplier) - Math.log(low), Math.log(high) - Math.log(multiplier)),
    };
  });
}

/** The round whose multiplier lies closest to an end; null without rounds. */
export function closestBracket(brackets: readonly MultiplierBracket[]): MultiplierBracket | null {
  return brackets.reduce<MultiplierBracket | null>(
    (closest, each) => (closest === null || each.margin < closest.margin ? each : closest),
    null,
  );
}
