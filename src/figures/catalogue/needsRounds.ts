import type { Report } from "../../experiment/report.js";

/** Figures over rounds are empty where there are none. */
export function needsRounds({ rounds }: Report): string | undefined {
  return rounds.length === 0 ? "needs a round, and distillation collapses at once" : undefined;
}
