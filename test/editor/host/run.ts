import { writeFileSync } from "node:fs";
import { hostSuites } from "host-suites";
import Mocha from "mocha";

/** Called by VS Code inside the extension host. The result file is the proof that the suites ran to their end. */
export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: "bdd",
    reporter: "spec",
    color: false,
    timeout: 30_000,
    forbidOnly: Boolean(process.env.CI),
  });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, "", mocha);
  const failures: { title: string; message: string }[] = [];
  const skipped: { title: string; reason: string }[] = [];
  for (const { file, load } of hostSuites) {
    await load().catch((error: unknown) => {
      failures.push({ title: `${file} cannot be loaded`, message: described(error) });
    });
  }
  const { passed, failed } = await new Promise<{ passed: number; failed: number }>((resolve) => {
    const runner = mocha.run(() => {
      resolve({ passed: runner.stats?.passes ?? 0, failed: failures.length });
    });
    runner.on(Mocha.Runner.constants.EVENT_TEST_FAIL, (test, error: unknown) => {
      failures.push({ title: test.fullTitle(), message: described(error) });
    });
    runner.on(Mocha.Runner.constants.EVENT_TEST_PENDING, (test) => {
      skipped.push({ title: test.fullTitle(), reason: "its suite leaves it out" });
    });
  });
  if (process.env.RESULT !== undefined)
    writeFileSync(process.env.RESULT, JSON.stringify({ passed, failed, skipped, failures }));
  if (failed > 0) throw new Error(`${String(failed)} of ${String(passed + failed)} tests failed`);
}

function described(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
