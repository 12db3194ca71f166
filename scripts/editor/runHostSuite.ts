import path from "node:path";
import { format } from "node:util";
import { chromium } from "playwright-core";
import { root } from "../support/project";
import { temporaryFolder } from "../support/temporary";
import { browserLaunch } from "./browser";
import { readHostResult, type HostResult } from "./hostResult";
import { scratchFolder } from "./scratchFolder";
import { startServer } from "./server";
import { workbenchUrl } from "./workbenchUrl";

/** Runs the bundle in dist-test inside the extension host of the embedded VS Code. */
export async function runHostSuite(timeout: number): Promise<HostResult> {
  const resultFolder = temporaryFolder("result");
  const resultFile = path.join(resultFolder.path, "result.json");
  const workspace = scratchFolder({ examples: true });
  const server = await startServer();
  const browser = await chromium.launch(await browserLaunch());
  const log: string[] = [];
  try {
    const page = await browser.newPage();
    let settle = (_code: number): void => undefined;
    const exit = new Promise<number>((resolve) => {
      settle = resolve;
    });
    await page.exposeFunction("codeAutomationExit", (code: number) => {
      settle(code);
    });
    await page.exposeFunction("codeAutomationLog", (_type: string, parts: unknown[]) => {
      log.push(format(...parts));
    });
    await page.goto(
      workbenchUrl({
        port: server.port,
        folder: workspace.path,
        extension: root,
        tests: path.join(root, "dist-test", "run.js"),
        environment: { RESULT: resultFile },
      }),
    );
    const code = await Promise.race([exit, late(timeout)]);
    if (code === "late") throw new Error(`The suites did not finish within ${String(timeout / 1000)} s.`);
    return readHostResult(resultFile, code === 0);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const printout = [...log, server.log()].join("\n").trim();
    throw new Error(`${reason}\nThe extension host and the server printed:\n${printout}`, { cause: error });
  } finally {
    await browser.close();
    await server.stop();
    workspace.remove();
    resultFolder.remove();
  }
}

function late(milliseconds: number): Promise<"late"> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, "late").unref());
}
