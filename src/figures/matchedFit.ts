import type { MatchedFit, Unmatched } from "../experiment/analyses/earlyStopping.js";
import type { Report } from "../experiment/report.js";
import type { MatchedQuantity } from "../theory/generalisation/earlyStopping.js";

/** What f_t is compared by, and the round. */
export interface MatchChoice {
  readonly matched: MatchedQuantity;
  readonly round: number;
}

/** The single fit beside f_t; why there is none; or nothing for a round that was not looked at. */
export function matchOf(
  { earlyStopping }: Report,
  { matched, round }: MatchChoice,
): MatchedFit | Unmatched | undefined {
  return earlyStopping?.matches[matched][round];
}

/** The single fit beside f_t, if there is one. */
export function fitBeside(report: Report, choice: MatchChoice): MatchedFit | undefined {
  const match = matchOf(report, choice);
  return match === undefined || "reason" in match ? undefined : match;
}

/** The round in front, the last one where none is: −1 without any. */
export function roundBeside({ rounds }: Pick<Report, "rounds">, round: number | undefined): number {
  return Math.min(round ?? rounds.length - 1, rounds.length - 1);
}
