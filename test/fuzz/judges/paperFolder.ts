import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { exportExperiment } from "../../../src/cli/exportCommand.js";
import { createTerminalProgress } from "../../../src/cli/terminalProgress.js";
import type { ExportFormat } from "../../../src/export/formats.js";
import type { Solver } from "../../../src/solver/solver.js";

/** Digits that stand only in files that nobody may read on the word of an exported one. */
export const secret = "31337";

const experiment = (tolerance: number) =>
  JSON.stringify({
    version: 1,
    problem: { kind: "points", inputs: [0.1, 0.5], labels: [1, -2], kernel: { kind: "gaussian", lengthScale: 0.2 } },
    tolerance,
    rounds: 2,
    grid: { points: 5 },
  });

const tableExperiment = (path: string) =>
  JSON.stringify({
    version: 1,
    problem: { kind: "table", path, inputs: ["x"], labels: ["y"], kernel: { kind: "gaussian", lengthScale: 0.2 } },
    tolerance: 0.5,
    rounds: 2,
  });

/** A folder of a paper with exported figures in it, and files beside them and outside that nobody may touch. */
export interface PaperFolder {
  readonly root: string;
  readonly project: string;
  /** The files of each exported figure as they were written, by their names, in the order of these. */
  readonly figures: readonly ReadonlyMap<string, Buffer>[];
  /** Puts everything back as it was, with the files of some figures. */
  reset(moved: boolean, figures: readonly ReadonlyMap<string, Buffer>[]): void;
}

/** @param scratch a folder in which it is made, and with which it goes */
export async function createPaperFolder(
  solver: Solver,
  scratch: string,
  formats: readonly ExportFormat[],
): Promise<PaperFolder> {
  // Paths of the findings are compared with those that the program makes of links.
  const root = realpathSync(mkdtempSync(join(scratch, "self-distillation-paper-")));
  const [project, outside] = [join(root, "project"), join(root, "outside")];
  mkdirSync(outside);
  writeFileSync(join(outside, "secret.csv"), `x,y\n1,2\n3,0.${secret}\n`);
  writeFileSync(join(outside, "other.distill.json"), experiment(Number(`0.${secret}`)));
  writeFileSync(join(outside, "table.distill.json"), tableExperiment("secret.csv"));
  mkdirSync(project);
  mkdirSync(join(project, "folder.distill.json"));
  writeFileSync(join(project, "table.distill.json"), tableExperiment("../outside/secret.csv"));
  if (process.platform !== "win32") {
    execFileSync("mkfifo", [join(project, "pipe.distill.json")]);
    symlinkSync("../outside/other.distill.json", join(project, "link.distill.json"));
    symlinkSync("../outside", join(project, "linked"));
  }
  const standing = new Set(readdirSync(project));
  const lay = (moved: boolean): void => {
    for (const name of readdirSync(project))
      if (!standing.has(name)) rmSync(join(project, name), { recursive: true, force: true });
    writeFileSync(join(project, "x.distill.json"), experiment(moved ? 0.7 : 0.5));
  };
  const quiet = createTerminalProgress(process.stderr);
  const figures: ReadonlyMap<string, Buffer>[] = [];
  for (const format of formats) {
    lay(false);
    const { paths } = await exportExperiment(
      solver,
      join(project, "x.distill.json"),
      { figure: figureFor(format), format: [format], out: project, compare: [], set: [] },
      quiet,
    );
    figures.push(new Map(paths.map((path) => [relative(project, path), readFileSync(path)])));
  }
  return {
    root,
    project,
    figures,
    reset(moved, chosen) {
      lay(moved);
      for (const files of chosen) for (const [name, bytes] of files) writeFileSync(join(project, name), bytes);
    },
  };
}

/** None for what is of the whole report; else each format another, so that no two have files of one name. */
function figureFor(format: ExportFormat): string[] {
  switch (format) {
    case "svg":
    case "pdf":
    case "beamer":
      return ["fits"];
    case "pgfplots":
      return ["multipliers"];
    case "csv":
      return ["errors"];
    case "latex":
      return ["bounds"];
    case "numpy":
    case "numbers":
      return [];
  }
}

/** What stands below a folder by its path there: files by their SHA-256, links by what they lead to. */
export function manifest(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    found.set(relative(folder, path).replaceAll("\\", "/"), looksLike(path));
  }
  return found;
}

function looksLike(path: string): string {
  const stats = lstatSync(path);
  if (stats.isFile()) return createHash("sha256").update(readFileSync(path)).digest("hex");
  return stats.isSymbolicLink() ? `link to ${readlinkSync(path)}` : stats.isDirectory() ? "folder" : "special";
}
