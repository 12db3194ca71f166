import { execFile, spawnSync } from "node:child_process";
import type { TestOptions } from "vitest";

declare module "vitest" {
  interface TaskMeta {
    /** Why a test was skipped. */
    skippedBecause?: string;
  }
}

/**
 * Whether a program that tests would like to use is installed here.
 */
export function hasTool(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/** The options of a test that is skipped where something is missing; the end of `npm test` names it with the reason. */
export function needs(present: boolean, what: string): TestOptions {
  return present ? {} : { skip: true, meta: { skippedBecause: `needs ${what}` } };
}

/** The output of a program. @throws with what it said when it fails */
export function runTool(command: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, args, { cwd, maxBuffer: 1 << 27 }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else
        reject(
          new Error(
            `${command} ${args.join(" ")}\n${stdout
              .split("\n")
              .filter((line) => /^!|^l\./.test(line))
              .join("\n")}\n${stderr}`,
            { cause: error },
          ),
        );
    });
  });
}
