import type { Outcome } from "./step";

interface Summary {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly meta: { readonly skippedBecause?: string };
    }[];
  }[];
}

/** The totals in what the test runner's JSON reporter wrote; every test counts once. */
export function readVitestSummary(text: string): Omit<Outcome, "output"> {
  const tests = (JSON.parse(text) as Summary).testResults.flatMap(({ assertionResults }) => assertionResults);
  const count = (status: string): number => tests.filter((test) => test.status === status).length;
  return {
    passed: count("passed"),
    failed: count("failed"),
    skipped: tests
      .filter(({ status }) => status !== "passed" && status !== "failed")
      .map(({ fullName, meta }) => ({ title: fullName, reason: meta.skippedBecause ?? "its file leaves it out" })),
  };
}
