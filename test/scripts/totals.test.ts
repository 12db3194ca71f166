import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeTotals } from "../../scripts/steps/describeTotals";
import { readVitestSummary } from "../../scripts/steps/vitestSummary";
import { tool } from "../../scripts/support/tool";
import { projectRoot } from "../support/experiments.js";
import { runTool } from "../support/tools.js";

const suite = `import { describe, expect, it } from "vitest";
import { needs } from "../../test/support/tools.js";
it("holds", () => expect(1).toBe(1));
describe("with LaTeX", needs(false, "pdflatex"), () => { it.each(["one", "two"])("compiles %s", () => {}); });
it("waits", needs(false, "a printer"), () => {});
it("is there", needs(true, "a keyboard"), () => {});
`;

it("counts every test once and names the skipped ones with what they need", async () => {
  // Inside the project, so that the suite finds the test runner, and where no other run looks for suites.
  await mkdir(join(projectRoot, "test-results"), { recursive: true });
  const folder = await mkdtemp(join(projectRoot, "test-results", "totals-"));
  try {
    const config = join(folder, "vitest.config.mjs");
    await writeFile(config, `export default { test: { include: [${JSON.stringify(`${folder}/*.test.ts`)}] } };`);
    await writeFile(join(folder, "suite.test.ts"), suite);
    const summary = join(folder, "summary.json");
    await runTool(
      process.execPath,
      [
        tool("vitest"),
        "run",
        `--config=${config}`,
        "--reporter=json",
        `--outputFile=${summary}`,
        `--root=${projectRoot}`,
      ],
      projectRoot,
    );
    expect(describeTotals(readVitestSummary(await readFile(summary, "utf8"))).split("\n")).toEqual([
      "skipped (needs a printer):",
      "  waits",
      "skipped (needs pdflatex):",
      "  with LaTeX compiles one",
      "  with LaTeX compiles two",
      "2 passed, 0 failed, 3 skipped",
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
