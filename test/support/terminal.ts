import { spawn } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";
import { projectRoot } from "./experiments.js";

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Terminal {
  /** Runs the program in a folder; `status` is null when it had to be ended after the patience of a test. */
  run(args: readonly string[], place?: { readonly input?: string | Uint8Array; readonly cwd?: string }): Promise<Ended>;
}

const patience = 20_000;

/** Builds the terminal program into a folder. */
export async function buildTerminal(folder: string): Promise<Terminal> {
  const program = join(folder, "cli.js");
  await build({
    entryPoints: [join(projectRoot, "src/cli/main.ts")],
    bundle: true,
    platform: "node",
    format: "cjs",
    mainFields: ["module", "main"],
    outfile: program,
  });
  return {
    run: (args, { input = "", cwd = folder } = {}) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [program, ...args], { cwd, timeout: patience });
        const output = { stdout: "", stderr: "" };
        child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
        child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
        child.on("error", reject).on("close", (status) => {
          resolve({ status, ...output });
        });
        child.stdin.end(input);
      }),
  };
}
