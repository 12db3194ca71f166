import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InvalidInput } from "../../../src/cli/exitStatus.js";
import type { refreshFolder } from "../../../src/cli/refreshCommand.js";
import { createTerminalProgress } from "../../../src/cli/terminalProgress.js";
import { ExperimentError } from "../../../src/experiment/issue.js";
import { exportFormats, type ExportFormat } from "../../../src/export/formats.js";
import type { Solver } from "../../../src/solver/solver.js";
import type { ExportCase } from "../arbitraries/exports.js";
import { applyEdit } from "./applyEdit.js";
import { Finding } from "./finding.js";
import { forge, renamed, stemOfAny } from "./forge.js";
import { createPaperFolder, manifest, secret, type PaperFolder } from "./paperFolder.js";
import { sharedRuns } from "./sharedRuns.js";
import { writesOutside } from "./watchWrites.js";

/** What the engine says of a mistake in a program. */
const mistake =
  /Cannot (read|set|convert)|is not (a function|iterable|defined|a constructor)|call stack|array length|ENOENT/;

export type JudgeExport = (input: ExportCase) => Promise<void>;

/**
 * Refreshes a folder in which one exported file was changed by hand, or forged: nothing but exported files as this
 * program wrote them is written, nothing outside of the folder is, or is told.
 * @param scratch where it makes its folders
 * @param formats of the figures that the folder holds
 */
export function createExportJudge(
  solver: Solver,
  refresh: typeof refreshFolder,
  scratch: string,
  formats: readonly ExportFormat[] = exportFormats,
): JudgeExport {
  const shared = sharedRuns(solver);
  let folder: Promise<PaperFolder> | undefined;
  return async (input) => {
    const paper = await (folder ??= createPaperFolder(shared, scratch, formats));
    const scene = await setScene(paper, input);
    const was = manifest(paper.root);
    const { checkOnly, overwriteEdited, allowOutside } = input;
    let said: readonly string[] = [];
    const strayed = await writesOutside(paper.root, async () => {
      try {
        const flags = { checkOnly, overwriteEdited, allowOutside };
        const { lines, faults } = await refresh(shared, paper.project, flags, createTerminalProgress(process.stderr));
        said = [...lines, ...faults];
      } catch (error) {
        if (!(error instanceof InvalidInput || error instanceof ExperimentError)) throw error;
        said = [error.message];
      }
    });
    for (const path of strayed) throw new Finding(`refresh wrote outside of every folder: ${path}`);
    for (const text of said)
      if (mistake.test(text) || text.includes(secret) || /\p{Cc}/u.test(text))
        throw new Finding(`refresh says: ${JSON.stringify(text.replaceAll(paper.root, ""))}`);
    compare(paper, input, scene, was);
  };
}

interface Scene {
  /** Files that may be written anew. */
  readonly ours: ReadonlySet<string>;
  /** What the names of files begin with that may be added. */
  readonly stems: readonly string[];
}

async function setScene(paper: PaperFolder, input: ExportCase): Promise<Scene> {
  const { file, neighbour, edits, forgery, taken, moved, overwriteEdited } = input;
  const all = paper.figures.flatMap((files, i) => [...files.keys()].map((name) => [name, i] as const));
  const [name, index] = all[file % all.length] ?? ["", 0];
  const figure = paper.figures[index] ?? new Map<string, Buffer>();
  const next = paper.figures[(index + 1) % paper.figures.length] ?? figure;
  const figures = neighbour ? [figure, next] : [figure];
  paper.reset(moved, figures);
  const place = (path: string): string => join(paper.project, path);
  const before = figure.get(name)?.toString("latin1") ?? "";
  const edited = edits.reduce(applyEdit, before);
  const after = forgery === null ? edited : await forge(edited, name, forgery, paper.root);
  const own = renamed(name, forgery?.name ?? "");
  rmSync(place(name));
  writeFileSync(place(own), after, "latin1");
  // Into documents of the user's own the file has been pasted, and one begins with it.
  if (own !== "pasted.tex") writeFileSync(place("pasted.tex"), `${after}\n\\chapter{Two}\n`, "latin1");
  if (own !== "thesis.tex") writeFileSync(place("thesis.tex"), `\\chapter{One}\n${after}\n\\chapter{Two}\n`, "latin1");
  const other = [...figure.keys()].filter((each) => each !== name && each !== own).at(-1);
  if (other !== undefined) take(place(other), taken);
  const intact = figures.flatMap((files) => [...files.keys()]);
  // Without a seal it is ours if it is what its experiment gives, to the byte.
  const isSealed = forgery?.seal === "right" ? after !== edited : forgery?.seal === "none" && before === edited;
  const mayGo = before === after || isSealed || overwriteEdited;
  const ours = intact.filter((each) => (each !== own || mayGo) && (each !== other || taken === "nothing"));
  const asked = overwriteEdited && after.includes('"file":"pasted.tex"') ? ["pasted.tex"] : [];
  return { ours: new Set([...ours, ...(mayGo ? [own] : []), ...asked]), stems: [name, own].map(stemOfAny) };
}

function take(path: string, taken: ExportCase["taken"]): void {
  if (taken === "nothing") return;
  rmSync(path, { force: true });
  if (taken === "text") writeFileSync(path, "My own words.\n");
  else if (taken === "folder") mkdirSync(path);
  else if (process.platform !== "win32") symlinkSync("../outside/secret.csv", path);
}

function compare(paper: PaperFolder, input: ExportCase, scene: Scene, was: ReadonlyMap<string, string>): void {
  const { checkOnly, allowOutside } = input;
  const now = manifest(paper.root);
  for (const [path, hash] of was)
    if (now.get(path) !== hash && (checkOnly || !now.has(path) || !isOurs(scene, path)))
      throw new Finding(`refresh ${now.has(path) ? "changed" : "removed"} ${path}`);
  for (const [path, hash] of now) {
    if (was.get(path) === hash) continue;
    if (!was.has(path) && (checkOnly || !(isOurs(scene, path) || mayBeAdded(scene, path))))
      throw new Finding(`refresh made ${path}`);
    if (!allowOutside && readFileSync(join(paper.root, path), "latin1").includes(secret))
      throw new Finding(`refresh told in ${path} what stands outside`);
  }
}

function isOurs({ ours }: Scene, path: string): boolean {
  return path.startsWith("project/") && ours.has(path.slice("project/".length));
}

/** New versions beside edited files, and other files of a figure. */
function mayBeAdded({ stems }: Scene, path: string): boolean {
  const name = /^project\/([^/]+)$/.exec(path)?.[1];
  return name !== undefined && (/\.new\.\w+$/.test(name) || stems.some((stem) => name.startsWith(stem)));
}
