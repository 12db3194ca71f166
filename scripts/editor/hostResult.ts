import { existsSync, readFileSync } from "node:fs";
import type { Skipped } from "../steps/step";

/** What test/editor/host/run.ts writes when it has finished. */
export interface HostResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly Skipped[];
  readonly failures: readonly { readonly title: string; readonly message: string }[];
}

/** An extension host that dies in the middle still reports success; only a written result is one. */
export function readHostResult(file: string, endedWell: boolean): HostResult {
  if (!existsSync(file)) throw new Error("The extension host ended before its tests did, or they never started.");
  const result = JSON.parse(readFileSync(file, "utf8")) as Partial<HostResult>;
  if (
    typeof result.passed !== "number" ||
    typeof result.failed !== "number" ||
    !Array.isArray(result.skipped) ||
    !Array.isArray(result.failures)
  ) {
    throw new Error(`The extension host wrote a result that cannot be read: ${JSON.stringify(result)}`);
  }
  if (result.passed + result.failed === 0) throw new Error("The extension host found no tests.");
  if (!endedWell && result.failed === 0)
    throw new Error("The extension host ended with an error although no test failed.");
  return result as HostResult;
}

export function describeFailures({ failures }: HostResult): string {
  return failures.map(({ title, message }) => `${title}\n${message.replace(/^/gm, "    ")}`).join("\n\n");
}
