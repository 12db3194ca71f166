import { failed, type Outcome, type Skipped, type Step } from "./step";

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly Skipped[];
}

/** Runs the steps in order, each on one line; a failing one shows all it has to say and the others still run. */
export async function runSteps(steps: readonly Step[]): Promise<Totals> {
  const broken = new Set<string>();
  const totals = { passed: 0, failed: 0, skipped: [] as Skipped[] };
  for (const step of steps) {
    if (step.needs !== undefined && broken.has(step.needs)) {
      broken.add(step.name);
      console.log(`${step.name.padEnd(10)}not run, because ${step.needs} failed`);
      continue;
    }
    const started = performance.now();
    const outcome = await step
      .run()
      .catch((error: unknown) => failed(error instanceof Error ? error.message : String(error)));
    totals.passed += outcome.passed;
    totals.failed += outcome.failed;
    totals.skipped.push(...outcome.skipped);
    if (outcome.failed > 0) broken.add(step.name);
    console.log(line(step.name, outcome, performance.now() - started));
    if (outcome.failed > 0) console.log(`\n${outcome.output.trim()}\n`);
  }
  return totals;
}

function line(name: string, outcome: Outcome, milliseconds: number): string {
  const result =
    outcome.failed > 0
      ? `${String(outcome.passed)} passed, ${String(outcome.failed)} failed`
      : outcome.passed === 1
        ? "passed"
        : `${String(outcome.passed)} passed`;
  return `${name.padEnd(10)}${result.padEnd(28)}${(milliseconds / 1000).toFixed(1).padStart(6)} s`;
}
