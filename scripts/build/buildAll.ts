import { readdirSync } from "node:fs";
import path from "node:path";
import { build, formatMessages, type BuildFailure, type OutputFile } from "esbuild";
import { root } from "../support/project";
import { removeFolder } from "../support/temporary";
import { writeChanged } from "../support/writeChanged";
import { productBundles } from "./entries";
import { linearAlgebraModules } from "./linearAlgebra";
import { noticesFile } from "./notices/noticesFile";
import { buildOptions, type BuildChoice } from "./options";
import { schemaFile } from "./schemaFile";
import { statementList } from "./statementList";

/** Activation reads the whole host bundle, so its size is part of the start-up time users feel. */
const largestHostBundle = 1_000_000;

/** Builds once and returns one line about it; throws with readable messages. */
export async function buildAll(choice: BuildChoice): Promise<string> {
  const started = performance.now();
  const list = statementList(root);
  writeChanged(list.path, list.contents);
  const [schema, modules, ...results] = await Promise.all([
    schemaFile(),
    linearAlgebraModules(path.join(root, "dist")),
    ...buildOptions(choice).map((options) => build({ ...options, write: false, metafile: true })),
  ]).catch(readable);
  // The bundles of the suites, which come last, are not shipped.
  const notices = noticesFile(results.slice(0, productBundles.length).map((result) => result.metafile));
  const files = [schema, notices, ...modules, ...results.flatMap((result): Output[] => result.outputFiles)];

  const host = sizeOf("host.js", files);
  if (choice.production && host > largestHostBundle) {
    throw new Error(
      `dist/host.js has ${kilobytes(host)}; the limit is ${kilobytes(largestHostBundle)}. Move code out of the host or load it on demand.`,
    );
  }
  for (const { path: file, contents } of files) {
    writeChanged(file, contents, path.basename(file) === "cli.js" ? 0o755 : 0o644);
  }
  removeStale(files.map((file) => file.path));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return `built dist in ${seconds} s (host ${kilobytes(host)}, panel ${kilobytes(sizeOf("panel.js", files))})`;
}

type Output = Pick<OutputFile, "path" | "contents">;

function sizeOf(name: string, files: readonly Output[]): number {
  return files.find((file) => file.path === path.join(root, "dist", name))?.contents.byteLength ?? 0;
}

/** What an earlier build left in dist would be shipped with this one. */
function removeStale(current: readonly string[]): void {
  const dist = path.join(root, "dist");
  for (const name of readdirSync(dist)) {
    const file = path.join(dist, name);
    if (!current.some((each) => each === file || each.startsWith(file + path.sep)) && !name.endsWith(".draft"))
      removeFolder(file);
  }
}

function kilobytes(bytes: number): string {
  return `${String(Math.round(bytes / 1000))} kB`;
}

async function readable(failure: unknown): Promise<never> {
  const errors = (failure as Partial<BuildFailure>).errors;
  if (errors === undefined) throw failure;
  throw new Error((await formatMessages(errors, { kind: "error", color: process.stdout.isTTY })).join("\n"), {
    cause: failure,
  });
}
