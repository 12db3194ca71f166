import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { exportExperiment } from "../../../src/cli/exportCommand.js";
import { createTerminalProgress } from "../../../src/cli/terminalProgress.js";
import type { Solver } from "../../../src/solver/solver.js";

const experiment = (tolerance: number) =>
  JSON.stringify({
    version: 1,
    problem: {
      kind: "points",
      inputs: [0.1, 0.5, 0.9],
      labels: [1, -2, 3],
      kernel: { kind: "gaussian", lengthScale: 0.2 },
    },
    tolerance,
    rounds: 3,
    grid: { points: 5 },
  });

/** A folder of a paper with exported figures in it, and files beside them and outside that nobody may touch. */
export interface PaperFolder {
  readonly root: string;
  readonly project: string;
  /** The exported files as they were written, by their names, in the order of these. */
  readonly originals: ReadonlyMap<string, Buffer>;
  /** Puts everything back as it was. */
  reset(moved: boolean): void;
}

export async function createPaperFolder(solver: Solver): Promise<PaperFolder> {
  const root = mkdtempSync(join(tmpdir(), "self-distillation-paper-"));
  process.on("exit", () => {
    rmSync(root, { recursive: true, force: true });
  });
  const [project, outside] = [join(root, "project"), join(root, "outside")];
  mkdirSync(outside);
  writeFileSync(join(outside, "secret.csv"), "x,y\n1,2\n3,4\n");
  writeFileSync(join(outside, "other.distill.json"), experiment(0.3));
  const lay = (moved: boolean): void => {
    rmSync(project, { recursive: true, force: true });
    mkdirSync(project);
    writeFileSync(join(project, "x.distill.json"), experiment(moved ? 0.7 : 0.5));
  };
  lay(false);
  const quiet = createTerminalProgress(process.stderr);
  for (const [format, figures] of [
    ["svg", ["fits"]],
    ["pgfplots", ["multipliers"]],
    ["csv", ["errors"]],
    ["latex", ["bounds"]],
    ["numpy", []],
    ["numbers", []],
  ] as const)
    await exportExperiment(
      solver,
      join(project, "x.distill.json"),
      { figure: figures, format: [format], out: project, compare: [], set: [] },
      quiet,
    );
  const names = readdirSync(project).filter((name) => name !== "x.distill.json");
  const originals = new Map(names.sort().map((name) => [name, readFileSync(join(project, name))]));
  return {
    root,
    project,
    originals,
    reset(moved) {
      lay(moved);
      for (const [name, bytes] of originals) writeFileSync(join(project, name), bytes);
    },
  };
}

/** SHA-256 of every file below a folder, by its path there. */
export function manifest(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true }) as string[]) {
    const file = join(folder, entry);
    if (statSync(file).isFile())
      found.set(relative(folder, file), createHash("sha256").update(readFileSync(file)).digest("hex"));
  }
  return found;
}
