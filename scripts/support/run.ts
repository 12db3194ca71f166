import { spawn } from "node:child_process";

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly timeout?: number;
  readonly shell?: boolean;
}

export interface RunResult {
  readonly code: number;
  readonly output: string;
}

/**
 * Runs a command without a terminal and collects what it prints; never rejects, so that callers decide what a failure
 * means.
 */
export function run(
  command: string,
  commandArguments: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(command, commandArguments, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      shell: options.shell ?? false,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);

    const timer =
      options.timeout === undefined
        ? undefined
        : setTimeout(() => {
            output += `\nstopped: ${command} did not finish within ${String(options.timeout)} ms\n`;
            child.kill("SIGTERM");
            setTimeout(() => child.kill("SIGKILL"), 5000).unref();
          }, options.timeout);
    const settle = (code: number, note = ""): void => {
      clearTimeout(timer);
      resolve({ code, output: output + note });
    };
    child.on("error", (error) => {
      settle(1, `\n${command} did not start: ${error.message}\n`);
    });
    child.on("close", (code) => {
      settle(code ?? 1);
    });
  });
}

export async function runOrThrow(
  what: string,
  command: string,
  commandArguments: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  const { code, output } = await run(command, commandArguments, options);
  if (code !== 0) {
    throw new Error(`${what} failed (${command} ${commandArguments.join(" ")}):\n${output.trim()}`);
  }
  return output;
}
