import { chmodSync } from "node:fs";
import path from "node:path";
import { context, type Plugin } from "esbuild";
import { root } from "../support/project";
import { writeChanged } from "../support/writeChanged";
import { linearAlgebraModules } from "./linearAlgebra";
import { buildOptions } from "./options";
import { schemaFile } from "./schemaFile";
import { statementList } from "./statementList";

/** Rebuilds on every change until the process ends. The two phrases are what .vscode/tasks.json waits for. */
export async function watchAll(): Promise<void> {
  let running = 0;
  let failed = false;
  const report: Plugin = {
    name: "report",
    setup(build) {
      build.onStart(() => {
        if (running++ > 0) return;
        failed = false;
        const list = statementList(root);
        writeChanged(list.path, list.contents);
        console.log("building");
      });
      build.onEnd(async ({ errors }) => {
        for (const { text, location } of errors) {
          console.error(
            location === null
              ? `error: ${text}`
              : `${location.file}:${String(location.line)}:${String(location.column)}: error: ${text}`,
          );
        }
        failed ||= errors.length > 0;
        if (--running > 0) return;
        failed ||= !(await finish());
        console.log(failed ? "built with errors" : "built");
      });
    },
  };
  const contexts = await Promise.all(
    buildOptions({ production: false, tests: true }).map((options) =>
      context({ ...options, plugins: [...(options.plugins ?? []), report] }),
    ),
  );
  await Promise.all(contexts.map((each) => each.watch()));
  await new Promise<never>(() => undefined);
}

async function finish(): Promise<boolean> {
  try {
    const files = [await schemaFile(), ...(await linearAlgebraModules(path.join(root, "dist")))];
    for (const file of files) writeChanged(file.path, file.contents);
    chmodSync(path.join(root, "dist", "cli.js"), 0o755);
    return true;
  } catch (error) {
    console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}
