import type * as z from "zod";
import type { Issue, PathStep } from "./issue.js";
import { grouped, mostIssues } from "./limits.js";

type SchemaIssue = z.core.$ZodIssue;

/** The code of the issue that counts those which are not told. */
export const moreIssues = "moreIssues";

/**
 * Turns the schema's complaints about `value` into issues that name path, value and constraint; of very many the first,
 * and how many more there are.
 */
export function schemaIssues(complaints: readonly SchemaIssue[], value: unknown): Issue[] {
  return firstIssues(complaints.flatMap((complaint) => Array.from(toIssues(complaint, [], value))));
}

/** The first of what would become issues; the others are only counted. */
export function firstIssues(all: readonly (() => Issue)[]): Issue[] {
  const shown = all.slice(0, mostIssues).map((issue) => issue());
  const more = all.length - shown.length;
  return more === 0
    ? shown
    : [
        ...shown,
        {
          severity: "error",
          code: moreIssues,
          path: [],
          text: `… and ${grouped(more)} more fault${more === 1 ? "" : "s"}; mend these first.`,
        },
      ];
}

function* toIssues(complaint: SchemaIssue, prefix: readonly PathStep[], root: unknown): Iterable<() => Issue> {
  const path = [...prefix, ...complaint.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
  if (complaint.code === "invalid_union") {
    const branch = closestBranch(complaint.errors);
    if (branch !== undefined) {
      for (const inner of branch) yield* toIssues(inner, path, root);
      return;
    }
  }
  if (complaint.code === "unrecognized_keys") {
    for (const key of complaint.keys) {
      yield () => ({
        severity: "error",
        code: "unknownKey",
        path: [...path, key],
        text: "there is no such setting here; check the spelling or remove it.",
      });
    }
    return;
  }
  yield () => {
    const found = valueAt(root, path);
    const constraint = constraintOf(complaint);
    return found === undefined
      ? { severity: "error", code: "missing", path, text: `is missing; it must be ${constraint}.` }
      : { severity: "error", code: complaint.code, path, text: `is ${describe(found)}; it must be ${constraint}.` };
  };
}

/** Of a union's alternatives, the one that went wrong deepest inside: what the author most likely meant. */
function closestBranch(branches: readonly (readonly SchemaIssue[])[]): readonly SchemaIssue[] | undefined {
  const depths = branches.map((branch) => branch.reduce((most, issue) => Math.max(most, issue.path.length), 0));
  const deepest = Math.max(0, ...depths);
  return deepest === 0 ? undefined : branches[depths.indexOf(deepest)];
}

function constraintOf(issue: SchemaIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return article(issue.expected);
    case "too_small":
      return sized(issue.origin, issue.inclusive === false ? "greater than" : "at least", issue.minimum);
    case "too_big":
      return sized(issue.origin, issue.inclusive === false ? "less than" : "at most", issue.maximum);
    case "invalid_value":
      return oneOf(issue.values.map((value) => JSON.stringify(value)));
    case "invalid_union":
      return "options" in issue && issue.options !== undefined
        ? oneOf(issue.options.map((option) => JSON.stringify(option)))
        : oneOf(issue.errors.flatMap((branch) => branch.slice(0, 1).map(constraintOf)));
    default:
      return issue.message;
  }
}

function sized(origin: string, relation: string, limit: number | bigint): string {
  if (origin === "array") return `a list of ${relation} ${limit} item${limit === 1 ? "" : "s"}`;
  if (origin === "string") return `a text of ${relation} ${limit} character${limit === 1 ? "" : "s"}`;
  return `${relation} ${limit}`;
}

function article(type: string): string {
  const names: Readonly<Record<string, string>> = {
    number: "a finite number",
    int: "a whole number",
    string: "a text in quotes",
    array: "a list",
    object: "an object in braces",
    record: "an object in braces",
    tuple: "a list",
    boolean: "true or false",
  };
  return names[type] ?? `of type ${type}`;
}

function oneOf(options: readonly string[]): string {
  const distinct = [...new Set(options)];
  return distinct.length === 1
    ? (distinct[0] ?? "")
    : `${distinct.slice(0, -1).join(", ")} or ${distinct.at(-1) ?? ""}`;
}

function valueAt(root: unknown, path: readonly PathStep[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, step)
        ? (value as Readonly<Record<PathStep, unknown>>)[step]
        : undefined,
    root,
  );
}

/** A value as the author wrote it, shortened. */
export function describe(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}
