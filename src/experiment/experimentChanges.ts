import type { Experiment } from "./experimentSchema.js";
import { formatPath, type PathStep } from "./issue.js";
import { applyChange, isJson, ParameterChangeError } from "./parameterChange.js";
import { validateExperiment } from "./parseExperiment.js";

/**
 * The changes of `--set` that make one experiment of another, as few and as small as there are: of a list of the same
 * length its items that differ, of an alternative with other parameters the whole.
 * @param from an experiment as its file has it
 * @throws ParameterChangeError when they cannot: no change takes away what stands at the top of the file
 */
export function experimentChanges(from: unknown, to: Experiment): string[] {
  const parsed = validateExperiment(from);
  if (!parsed.ok) throw new ParameterChangeError("the experiment that would be changed is not valid.");
  const removed = Object.keys(parsed.experiment).find(
    (key) => member(parsed.experiment, key) !== undefined && member(to, key) === undefined,
  );
  if (removed !== undefined)
    throw new ParameterChangeError(
      `${removed} stands in the file and not in the run, and no change of --set takes it away.`,
    );
  const changes = differences([], parsed.experiment, to) ?? [];
  const reached = validateExperiment(changes.reduce(applyChange, from));
  if (!reached.ok || !same(reached.experiment, to))
    throw new ParameterChangeError("the run differs from the file in what --set cannot change.");
  return changes;
}

/** Undefined when something has to be taken away, which only a change of the whole around it does. */
function differences(path: readonly PathStep[], from: unknown, to: unknown): string[] | undefined {
  if (same(from, to)) return [];
  const whole = [`${formatPath(path)}=${valueText(to)}`];
  if (Array.isArray(from) && Array.isArray(to) && from.length === to.length) {
    const items = to.flatMap(
      (item: unknown, i) =>
        differences([...path, i], from[i], item) ?? [`${formatPath([...path, i])}=${valueText(item)}`],
    );
    return items.join().length < whole.join().length ? items : whole;
  }
  if (!isObject(from) || !isObject(to)) return whole;
  if (Object.keys(from).some((key) => from[key] !== undefined && to[key] === undefined)) return undefined;
  return Object.keys(to).flatMap(
    (key) => differences([...path, key], from[key], to[key]) ?? [`${formatPath([...path, key])}=${valueText(to[key])}`],
  );
}

/** A text as it is, unless it would be read as something else. */
function valueText(value: unknown): string {
  return typeof value === "string" && value !== "" && !isJson(value) && value.trim() === value
    ? value
    : JSON.stringify(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function member(experiment: Experiment, key: string): unknown {
  return (experiment as unknown as Readonly<Record<string, unknown>>)[key];
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
