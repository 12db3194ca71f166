import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../support/project";
import { run } from "../support/run";
import { temporaryFolder } from "../support/temporary";
import { tool } from "../support/tool";
import { failed, type Outcome, type Step } from "./step";
import { readVitestSummary } from "./vitestSummary";

/** What the test runner prints passes through a pipe, so it cannot see for itself whether a terminal follows. */
const colours = process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" };

export function vitestStep(name: string, config: string, timeout: number, needs?: string): Step {
  return {
    name,
    ...(needs === undefined ? {} : { needs }),
    async run() {
      const folder = temporaryFolder("summary");
      const summaryFile = path.join(folder.path, "summary.json");
      try {
        const { code, output } = await run(
          process.execPath,
          [
            tool("vitest"),
            "run",
            "--config",
            config,
            "--reporter=default",
            "--reporter=json",
            `--outputFile.json=${summaryFile}`,
          ],
          { cwd: root, timeout, env: { ...process.env, ...colours, SELF_DISTILLATION_BUILT: "1" } },
        );
        return outcome(code, output, summaryFile);
      } finally {
        folder.remove();
      }
    },
  };
}

function outcome(code: number, output: string, summaryFile: string): Outcome {
  if (!existsSync(summaryFile)) return failed(output);
  const summary = readVitestSummary(readFileSync(summaryFile, "utf8"));
  // A file that cannot be loaded and an error between tests fail the run without failing a test.
  const unattributed = summary.failed === 0 && (code !== 0 || summary.passed === 0) ? 1 : 0;
  return { ...summary, failed: summary.failed + unattributed, output };
}
