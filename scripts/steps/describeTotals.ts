import type { Totals } from "./runSteps";

/** What was skipped, grouped by the reason, and then the one line that everything comes down to. */
export function describeTotals({ passed, failed, skipped }: Totals): string {
  const reasons = [...new Set(skipped.map(({ reason }) => reason))].sort();
  return [
    ...reasons.flatMap((reason) => [
      `skipped (${reason}):`,
      ...skipped.filter((each) => each.reason === reason).map(({ title }) => `  ${title}`),
    ]),
    `${String(passed)} passed, ${String(failed)} failed, ${String(skipped.length)} skipped`,
  ].join("\n");
}
