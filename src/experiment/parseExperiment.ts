import {
  findNodeAtLocation,
  parseTree,
  getNodeValue,
  printParseErrorCode,
  type Node,
  type ParseError,
} from "jsonc-parser";
import { checkExperiment } from "./checkExperiment.js";
import { experimentSchema, type Experiment } from "./experimentSchema.js";
import type { Issue } from "./issue.js";
import { grouped, longestExperiment } from "./limits.js";
import { describe, firstIssues, moreIssues, schemaIssues } from "./schemaIssues.js";

export type ParsedExperiment =
  | { readonly ok: true; readonly experiment: Experiment; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Whether an issue is that the text holds no JSON: no value can be taken from it, nor put into it. */
export function isUnreadable({ code }: Issue): boolean {
  return code === "syntax" || code === "empty" || code === "tooLong";
}

/** Reads the text of a `*.distill.json`: JSON in which comments and trailing commas are welcome. */
export function parseExperiment(text: string): ParsedExperiment {
  if (text.length > longestExperiment) {
    return refused(
      "tooLong",
      `the file has ${grouped(text.length)} characters; at most ${grouped(longestExperiment)} are read. Put its data into a CSV file and use a table problem.`,
    );
  }
  const errors: ParseError[] = [];
  const parsedText = parseWithinStack(text, errors);
  if (parsedText === undefined)
    return refused(
      "syntax",
      "its brackets are nested too deeply to be read; no experiment needs more than ten levels.",
    );
  const { tree, value } = parsedText;
  if (errors.length > 0) return { ok: false, issues: syntaxIssues(errors, text) };
  if (tree === undefined) {
    return {
      ok: false,
      issues: [
        {
          severity: "error",
          code: "empty",
          path: [],
          text: 'the file is empty; start with {"version": 1, …}.',
          offset: 0,
          length: 0,
        },
      ],
    };
  }
  const parsed = validateExperiment(value);
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

/**
 * The parsed text; undefined when its brackets are nested beyond what the stack holds, which is thousands deep and no
 * experiment's.
 */
function parseWithinStack(
  text: string,
  errors: ParseError[],
): { readonly tree: Node | undefined; readonly value: unknown } | undefined {
  try {
    const tree = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
    return { tree, value: tree === undefined ? undefined : getNodeValue(tree) };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function refused(code: string, text: string): ParsedExperiment {
  return { ok: false, issues: [{ severity: "error", code, path: [], text, offset: 0, length: 1 }] };
}

function syntaxIssues(errors: readonly ParseError[], text: string): Issue[] {
  return firstIssues(errors.map((error) => () => syntaxIssue(error, text)));
}

function syntaxIssue(error: ParseError, text: string): Issue {
  const at = text.slice(error.offset, error.offset + Math.max(1, error.length));
  const found = at === "" ? "the end of the file" : describe(at.replace(/^"|"$/g, ""));
  const line = text.slice(0, error.offset).split("\n").length;
  return {
    severity: "error",
    code: "syntax",
    path: [],
    offset: error.offset,
    length: error.length,
    text: `line ${line}: not JSON here (${words(printParseErrorCode(error.error))}), found ${found}.`,
  };
}

const words = (camelCase: string) => camelCase.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();

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
