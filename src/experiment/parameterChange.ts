import type { PathStep } from "./issue.js";
import { parameterCatalogue, withValueAt } from "./parameterFields.js";

/** A change that cannot be read or made; the message names it and what is wrong. */
export class ParameterChangeError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ParameterChangeError";
  }
}

/**
 * A copy of an experiment, as JSON, with a change such as `tolerance=0.1`, `problem.kernel.lengthScale=0.2` or
 * `problem.labels[3]=1` made; a value that is not JSON is taken as text.
 * @throws ParameterChangeError
 */
export function applyChange(experiment: unknown, change: string): unknown {
  const split = change.indexOf("=");
  const key = change.slice(0, Math.max(0, split)).trim();
  if (key === "") throw new ParameterChangeError(`${change}: write it as key=value, such as tolerance=0.1.`);
  const text = change.slice(split + 1).trim();
  try {
    return withValueAt(experiment, parsePath(key), isText(key) ? unquoted(text) : parseValue(text));
  } catch (error) {
    if (error instanceof RangeError) throw new ParameterChangeError(`${change}: ${key} ${error.message}`);
    throw error;
  }
}

let texts: ReadonlySet<string> | undefined;

/** Whether the parameter is a text, so that `truth=0` is the formula 0 and not a number. */
function isText(key: string): boolean {
  // Looked up once: a file may state hundreds of changes, for each of many runs.
  texts ??= new Set(["title", ...parameterCatalogue().flatMap((field) => (field.type === "text" ? [field.key] : []))]);
  return texts.has(key);
}

function unquoted(text: string): unknown {
  const value = parseValue(text);
  return typeof value === "string" ? value : text;
}

function parsePath(key: string): PathStep[] {
  return (key.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** Whether a value is read as JSON, and not as the text that it is. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function parseValue(text: string): unknown {
  return isJson(text) ? (JSON.parse(text) as unknown) : text;
}
