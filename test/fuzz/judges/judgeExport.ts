import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { InvalidInput } from "../../../src/cli/exitStatus.js";
import { refreshFolder } from "../../../src/cli/refreshCommand.js";
import { createTerminalProgress } from "../../../src/cli/terminalProgress.js";
import { ExperimentError } from "../../../src/experiment/issue.js";
import { createInProcessSolver } from "../../../src/solver/inProcessSolver.js";
import type { ExportCase } from "../arbitraries/exports.js";
import { applyEdit } from "./applyEdit.js";
import { Finding } from "./finding.js";
import { createPaperFolder, manifest, type PaperFolder } from "./paperFolder.js";

const solver = createInProcessSolver(() => performance.now());
let folder: Promise<PaperFolder> | undefined;

/** What the engine says of a mistake in a program. */
const mistake =
  /Cannot (read|set|convert)|is not (a function|iterable|defined|a constructor)|call stack|array length|ENOENT/;

/**
 * Refreshes a folder in which one exported file was changed by hand: nothing but exported files as this program wrote
 * them is written, and nothing outside of the folder.
 */
export async function judgeExport({ file, edits, moved, checkOnly }: ExportCase): Promise<void> {
  const paper = await (folder ??= createPaperFolder(solver));
  paper.reset(moved);
  const names = [...paper.originals.keys()];
  const name = names[file % names.length] ?? "";
  const before = paper.originals.get(name)?.toString("latin1") ?? "";
  const after = edits.reduce(applyEdit, before);
  writeFileSync(join(paper.project, name), after, "latin1");
  // Into a document of the user's own the file has been pasted.
  writeFileSync(join(paper.project, "thesis.tex"), `\\chapter{One}\n${after}\n\\chapter{Two}\n`, "latin1");
  const was = manifest(paper.root);
  try {
    const flags = { checkOnly, overwriteEdited: false, allowOutside: false };
    const { lines, faults } = await refreshFolder(solver, paper.project, flags, createTerminalProgress(process.stderr));
    const said = [...lines, ...faults].find((text) => mistake.test(text));
    if (said !== undefined) throw new Finding(`refresh says: ${said.replaceAll(paper.root, "")}`);
  } catch (error) {
    if (!(error instanceof InvalidInput || error instanceof ExperimentError)) throw error;
  }
  const mayChange = (path: string) =>
    !checkOnly &&
    path.startsWith("project/") &&
    names.includes(path.slice(8)) &&
    (before === after || path !== `project/${name}`);
  const now = manifest(paper.root);
  for (const [path, hash] of was)
    if (now.get(path) !== hash && !mayChange(path.replaceAll("\\", "/")))
      throw new Finding(`refresh ${now.has(path) ? "changed" : "removed"} ${path}`);
  for (const path of now.keys())
    if (!was.has(path) && (checkOnly || !/\.new\.\w+$/.test(path))) throw new Finding(`refresh made ${path}`);
}
