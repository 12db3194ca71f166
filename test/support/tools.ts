import { execFile, spawnSync } from "node:child_process";

/**
 * Whether a program that tests would like to use is installed here; tests that need it are skipped, and say so, where
 * it is not.
 */
export function hasTool(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
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
