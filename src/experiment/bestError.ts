import type { ReportRound } from "./report.js";

/** The least error among the rounds, against what tells best how good a fit is. */
export interface BestError {
  readonly round: number;
  readonly error: number;
  readonly on: "truth" | "held-out data";
}

/**
 * The first round whose fit is closest to the truth, or to the held-out data when no truth is known; undefined without
 * either.
 */
export function bestError(rounds: readonly ReportRound[]): BestError | undefined {
  return least(rounds, "truthError", "truth") ?? least(rounds, "testError", "held-out data");
}

function least(
  rounds: readonly ReportRound[],
  key: "truthError" | "testError",
  on: BestError["on"],
): BestError | undefined {
  return rounds.reduce<BestError | undefined>((best, round) => {
    const error = round[key];
    return error !== undefined && error < (best?.error ?? Infinity) ? { round: round.round, error, on } : best;
  }, undefined);
}
