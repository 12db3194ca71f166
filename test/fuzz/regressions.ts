import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/support/project";
import type { Failure } from "./runFuzz.js";

const folder = join(root, "test", "regressions");

/** Keeps a failure as a case that is judged by every run of the tests. @returns its file's name */
export function keepFailure(failure: Failure): string {
  const content = JSON.stringify(failure.input);
  const name = `${failure.kind}-${createHash("sha256").update(content).digest("hex").slice(0, 10)}.json`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), `${JSON.stringify(failure, null, 2)}\n`);
  return name;
}

export function keptFailures(): (Failure & { readonly file: string })[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((file) => ({ ...(JSON.parse(readFileSync(join(folder, file), "utf8")) as Failure), file }));
}
