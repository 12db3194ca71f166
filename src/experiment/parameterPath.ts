import { parameterCatalogue } from "./parameterFields.js";
import type { PathStep } from "./issue.js";

let known: ReadonlySet<string> | undefined;

/** Whether some experiment has a parameter at this path: what a form may write, and nothing else. */
export function isParameterPath(path: readonly PathStep[]): boolean {
  known ??= new Set(parameterCatalogue().map((field) => JSON.stringify(field.path)));
  return known.has(JSON.stringify(path));
}
