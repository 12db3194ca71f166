import { execFile, spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll } from "vitest";
import { productBundles } from "../../scripts/build/entries.js";
import { projectRoot } from "../support/experiments.js";

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

let program: string;

beforeAll(async () => {
  program = await mkdtemp(join(tmpdir(), "self-distill-program-"));
  // The terminal's program and the PDF writer beside it, built as they are shipped.
  for (const bundle of productBundles) {
    const entries = Object.keys(bundle.entryPoints ?? {});
    if (entries.includes("cli") || entries.includes("pdf"))
      await build({ ...bundle, bundle: true, absWorkingDir: projectRoot, outdir: program, logLevel: "silent" });
  }
});

afterAll(() => rm(program, { recursive: true }));

/** `self-distill export` in a folder. */
export function exportIn(folder: string, ...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(program, "cli.js"), "export", ...args],
      { cwd: folder },
      (error, stdout, stderr) => {
        resolve({ status: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
      },
    );
  });
}

/** The same, while it is going on. */
export function startExportIn(folder: string, ...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join(program, "cli.js"), "export", ...args], { cwd: folder, stdio: "ignore" });
}
