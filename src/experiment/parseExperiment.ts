import { findNodeAtLocation, parseTree, getNodeValue, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import { checkExperiment } from "./checkExperiment.js";
import { experimentSchema, type Experiment } from "./experimentSchema.js";
import type { Issue } from "./issue.js";
import { schemaIssues } from "./schemaIssues.js";

export type ParsedExperiment =
  | { readonly ok: true; readonly experiment: Experiment; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads the text of a `*.distill.json`: JSON in which comments and trailing commas are welcome. */
export function parseExperiment(text: string): ParsedExperiment {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  if (errors.length > 0) return { ok: false, issues: errors.map((error) => syntaxIssue(error, text)) };
  if (tree === undefined) {
    return { ok: false, issues: [{ severity: "error", code: "empty", path: [], text: "the file is empty; start with {\"version\": 1, …}.", offset: 0, length: 0 }] };
  }
  const parsed = validateExperiment(getNodeValue(tree));
  const issues = parsed.issues.map((issue) => locateIssue(issue, tree));
  return parsed.ok ? { ok: true, experiment: parsed.experiment, issues } : { ok: false, issues };
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

function syntaxIssue(error: ParseError, text: string): Issue {
  const found = text.slice(error.offset, error.offset + Math.max(1, error.length));
  const line = text.slice(0, error.offset).split("\n").length;
  return {
    severity: "error", code: "syntax", path: [], offset: error.offset, length: error.length,
    text: `line ${line}: not JSON here (${words(printParseErrorCode(error.error))}), found ${JSON.stringify(found)}.`,
  };
}

const words = (camelCase: string) => camelCase.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();

/** Adds where in the text an issue stands: its own node, its key when the key is at fault, or the nearest parent that exists. */
export function locateIssue(issue: Issue, tree: Node): Issue {
  for (let depth = issue.path.length; depth >= 0; depth--) {
    const node = findNodeAtLocation(tree, issue.path.slice(0, depth));
    if (node === undefined) continue;
    const key = node.parent?.type === "property" ? node.parent.children?.[0] : undefined;
    const complete = depth === issue.path.length;
    const target = complete && issue.code !== "unknownKey" ? node : key ?? { offset: node.offset, length: 1 };
    return { ...issue, offset: target.offset, length: target.length };
  }
  return { ...issue, offset: tree.offset, length: 1 };
}
