import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A Python process that times one request at a time, so that its runs can be interleaved with ours. */
export interface NumpyTimer {
  time(request: string): Promise<number>;
  close(): void;
}

/** The first Python on the PATH that has NumPy. */
export function findNumpy(): string | undefined {
  return ["python3", "python"].find((python) => spawnSync(python, ["-c", "import numpy"]).status === 0);
}

/**
 * Starts a script of this folder that says "ready" and then answers each line with milliseconds. As many threads as our
 * side has.
 */
export async function startNumpy(
  python: string,
  script: string,
  args: readonly string[],
  threads = 1,
): Promise<NumpyTimer> {
  const count = String(threads);
  const env = { ...process.env, OPENBLAS_NUM_THREADS: count, OMP_NUM_THREADS: count, MKL_NUM_THREADS: count };
  const child = spawn(python, [join(__dirname, script), ...args], { env, stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const line = await lines.next();
    if (line.done === true) throw new Error(`${script} ended without an answer.`);
    return line.value;
  };
  await next();
  return {
    async time(request) {
      child.stdin.write(`${request}\n`);
      return Number(await next());
    },
    close() {
      child.stdin.end();
    },
  };
}
