import { findNodeAtLocation, type Node } from "jsonc-parser";
import { checkExperiment } from "./checkExperiment.js";
import { isUnreadable, readExperimentJson } from "./experimentJson.js";
import { experimentSchema, type Experiment } from "./experimentSchema.js";
import type { Issue } from "./issue.js";
import { applyChange } from "./parameterChange.js";
import { moreIssues, schemaIssues } from "./schemaIssues.js";

export type ParsedExperiment =
  | { readonly ok: true; readonly experiment: Experiment; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads the text of a `*.distill.json`: JSON in which comments and trailing commas are welcome. */
export function parseExperiment(text: string): ParsedExperiment {
  const json = readExperimentJson(text);
  if (!json.ok) return json;
  const parsed = validateExperiment(json.value);
  const issues = parsed.issues.map((issue) => locateIssue(issue, json.tree));
  return parsed.ok ? { ok: true, experiment: parsed.experiment, issues } : { ok: false, issues };
}

/**
 * Reads the text with changes put into it, as `--set` takes them.
 * @throws ParameterChangeError
 */
export function parseChangedExperiment(text: string, changes: readonly string[]): ParsedExperiment {
  if (changes.length === 0) return parseExperiment(text);
  const json = readExperimentJson(text);
  return json.ok ? validateExperiment(changes.reduce(applyChange, json.value)) : json;
}

/**
 * The errors among issues. Of what is not JSON the first: the parser stumbles on from there, and what it says next is
 * of its own making.
 */
export function errorsOf(issues: readonly Issue[]): readonly Issue[] {
  const ofText = issues.filter(isUnreadable);
  if (ofText.length === 0) return issues.filter(({ severity }) => severity === "error");
  return ofText.some(({ code }) => code === "duplicateKey") ? ofText : ofText.slice(0, 1);
}

/** Checks a value that is already JSON, and fills in the defaults. */
export function validateExperiment(value: unknown): ParsedExperiment {
  const result = experimentSchema.safeParse(value);
  if (!result.success) return { ok: false, issues: schemaIssues(result.error.issues, value) };
  const issues = checkExperiment(result.data);
  return issues.some((issue) => issue.severity === "error")
    ? { ok: false, issues }
    : { ok: true, experiment: result.data, issues };
}

/**
 * Adds where in the text an issue stands: its own node, its key when the key is at fault, or the nearest parent that
 * exists.
 */
export function locateIssue(issue: Issue, tree: Node): Issue {
  // What counts the others stands at the beginning, not under the whole text.
  if (issue.code === moreIssues) return { ...issue, offset: tree.offset, length: 1 };
  for (let depth = issue.path.length; depth >= 0; depth--) {
    const node = findNodeAtLocation(tree, issue.path.slice(0, depth));
    if (node === undefined) continue;
    const key = node.parent?.type === "property" ? node.parent.children?.[0] : undefined;
    const complete = depth === issue.path.length;
    const target = complete && issue.code !== "unknownKey" ? node : (key ?? { offset: node.offset, length: 1 });
    return { ...issue, offset: target.offset, length: target.length };
  }
  return { ...issue, offset: tree.offset, length: 1 };
}
