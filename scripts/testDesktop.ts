import path from "node:path";
import { runTests } from "@vscode/test-electron";
import { buildAll } from "./build/buildAll";
import { describeFailures, readHostResult } from "./editor/hostResult";
import { scratchFolder } from "./editor/scratchFolder";
import { describeTotals } from "./steps/describeTotals";
import { main } from "./support/main";
import { cacheFolder, root } from "./support/project";
import { temporaryFolder } from "./support/temporary";

/** The suites of the extension host once more, on a desktop VS Code, for machines that can download one. */
main(async () => {
  console.log(await buildAll({ production: true, tests: true }));
  const resultFolder = temporaryFolder("result");
  const resultFile = path.join(resultFolder.path, "result.json");
  const workspace = scratchFolder({ examples: true });
  try {
    const endedWell = await runTests({
      cachePath: cacheFolder,
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, "dist-test", "run.js"),
      extensionTestsEnv: { RESULT: resultFile },
      launchArgs: [workspace.path, "--disable-extensions", "--disable-workspace-trust"],
    }).then(
      (code) => code === 0,
      (error: unknown) => {
        console.error(error instanceof Error ? error.message : String(error));
        return false;
      },
    );
    const result = readHostResult(resultFile, endedWell);
    if (result.failed > 0) console.error(describeFailures(result));
    console.log(describeTotals(result));
    return result.failed > 0 ? 1 : 0;
  } finally {
    workspace.remove();
    resultFolder.remove();
  }
});
