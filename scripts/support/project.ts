import { readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(__dirname, "..", "..");

/** Git-ignored; also where @vscode/test-electron keeps its downloads. */
export const cacheFolder = path.join(root, ".vscode-test");

interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
}

export function manifest(): Manifest {
  return JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as Manifest;
}

export function extensionId(): string {
  const { publisher, name } = manifest();
  return `${publisher}.${name}`;
}
