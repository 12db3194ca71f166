import type { ReportRound } from "../experiment/report.js";
import type { Series } from "./figure.js";

/** A number that each round may have. */
export type RoundValue =
  | "trainError"
  | "truthError"
  | "testError"
  | "trainAccuracy"
  | "testAccuracy"
  | "degreesOfFreedom"
  | "entropyRank"
  | "participationRatio";

/** One value of every round that has it; no series when none has. */
export function roundSeries(rounds: readonly ReportRound[], role: RoundValue, label: string, short = label): Series[] {
  const known = rounds.filter((round) => round[role] !== undefined);
  return known.length === 0
    ? []
    : [
        {
          id: role,
          label,
          short,
          role,
          x: Float64Array.from(known, (round) => round.round),
          y: Float64Array.from(known, (round) => round[role] ?? Number.NaN),
        },
      ];
}

/** The first of the rounds whose value is least. */
export function leastRound(
  rounds: readonly ReportRound[],
  value: (round: ReportRound) => number | undefined,
): ReportRound | undefined {
  return rounds.reduce<ReportRound | undefined>(
    (best, round) =>
      (value(round) ?? Infinity) < (best === undefined ? Infinity : (value(best) ?? Infinity)) ? round : best,
    undefined,
  );
}
