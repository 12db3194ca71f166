import { isJson, ParameterChangeError } from "./parameterChange.js";

/**
 * The changes of `--set` that one text holds, separated by semicolons: `tolerance=0.3; problem.seed=7`. Between double
 * quotes a semicolon is one of the value, as in `title="first; second"`.
 * @throws ParameterChangeError when there is none, or one that is not key=value
 */
export function splitChanges(text: string): string[] {
  // A piece is what stands in double quotes, a backslash taking its follower along, or any sign but a semicolon.
  const changes = (text.match(/(?:"(?:[^"\\]|\\.)*"?|[^;"])+/gs) ?? [])
    .map((change) => change.trim())
    .filter((change) => change !== "");
  const wrong = changes.find((change) => change.indexOf("=") < 1);
  if (changes.length === 0 || wrong !== undefined)
    throw new ParameterChangeError(
      `${wrong ?? text}: write it as key=value;key=value;…, such as tolerance=0.3;problem.seed=7.`,
    );
  return changes;
}

/** One text that `splitChanges` takes apart into changes that do the same. */
export function joinChanges(changes: readonly string[]): string {
  return changes.map(protectedChange).join(";");
}

/** A value that is a text becomes a JSON string where its own signs would be taken for separators. */
function protectedChange(change: string): string {
  const split = change.indexOf("=") + 1;
  const value = change.slice(split);
  return isJson(value) || !/[;"]|^\s|\s$/.test(value) ? change : change.slice(0, split) + JSON.stringify(value);
}
