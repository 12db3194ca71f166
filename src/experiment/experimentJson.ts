import { getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import type { Issue, PathStep } from "./issue.js";
import { grouped, longestExperiment } from "./limits.js";
import { describe, firstIssues } from "./schemaIssues.js";

/** The text of an experiment file as JSON, with where everything stands in it. */
export type ExperimentJson =
  | { readonly ok: true; readonly tree: Node; readonly value: unknown }
  | { readonly ok: false; readonly issues: readonly Issue[] };

const codesOfText: ReadonlySet<string> = new Set(["syntax", "empty", "tooLong", "duplicateKey"]);

/** Whether an issue is that the text is no JSON that says one thing: no value can be taken from it, nor put into it. */
export function isUnreadable({ code }: Issue): boolean {
  return codesOfText.has(code);
}

/** Reads JSON in which comments and trailing commas are welcome, and no key stands twice in an object. */
export function readExperimentJson(text: string): ExperimentJson {
  if (text.length > longestExperiment) {
    const longer =
      `the file has ${grouped(text.length)} characters; at most ${grouped(longestExperiment)} are read. Put its ` +
      "data into a CSV file and use a table problem.";
    return refused("tooLong", longer);
  }
  const errors: ParseError[] = [];
  try {
    const tree = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
    if (errors.length > 0)
      return { ok: false, issues: firstIssues(errors.map((error) => () => syntaxIssue(error, text))) };
    if (tree === undefined) return { ok: false, issues: [empty] };
    const repeated = firstIssues(repeatedKeys(tree, []).map((each) => () => repetitionIssue(each, text)));
    return repeated.length > 0
      ? { ok: false, issues: repeated }
      : { ok: true, tree, value: getNodeValue(tree) as unknown };
  } catch (error) {
    // Brackets nested thousands deep leave the stack, and are no experiment's.
    if (error instanceof RangeError) return refused("syntax", tooDeep);
    throw error;
  }
}

const empty: Issue = {
  severity: "error",
  code: "empty",
  path: [],
  text: 'the file is empty; start with {"version": 1, …}.',
  offset: 0,
  length: 0,
};

const tooDeep = "its brackets are nested too deeply to be read; no experiment needs more than ten levels.";

function refused(code: string, text: string): ExperimentJson {
  return { ok: false, issues: [{ severity: "error", code, path: [], text, offset: 0, length: 1 }] };
}

function syntaxIssue(error: ParseError, text: string): Issue {
  const at = text.slice(error.offset, error.offset + Math.max(1, error.length));
  const found = at === "" ? "the end of the file" : describe(at.replace(/^"|"$/g, ""));
  return {
    severity: "error",
    code: "syntax",
    path: [],
    offset: error.offset,
    length: error.length,
    text: `line ${lineAt(text, error.offset)}: not JSON here (${words(printParseErrorCode(error.error))}), found ${found}.`,
  };
}

const words = (camelCase: string) => camelCase.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();

const lineAt = (text: string, offset: number) => text.slice(0, offset).split("\n").length;

interface Repetition {
  readonly path: readonly PathStep[];
  readonly first: Node;
  readonly again: Node;
}

/** Keys that stand in their object already, wherever in the tree. */
function repeatedKeys(node: Node, path: readonly PathStep[]): Repetition[] {
  const { type, children = [] } = node;
  if (type === "array")
    return children.flatMap((child, i) => (child.children ? repeatedKeys(child, [...path, i]) : []));
  if (type !== "object") return [];
  const keys = new Map<string, Node>();
  return children.flatMap(({ children: [key, value] = [] }) => {
    if (key === undefined) return [];
    const name = String(key.value);
    const first = keys.get(name);
    const own = first === undefined ? [] : [{ path: [...path, name], first, again: key }];
    keys.set(name, first ?? key);
    return [...own, ...(value?.children ? repeatedKeys(value, [...path, name]) : [])];
  });
}

function repetitionIssue({ path, first, again: { offset, length } }: Repetition, text: string): Issue {
  const [line, earlier] = [lineAt(text, offset), lineAt(text, first.offset)];
  return {
    severity: "error",
    code: "duplicateKey",
    path,
    offset,
    length,
    text: `stands a second time on line ${line}, after ${earlier === line ? "the same line" : `line ${earlier}`}; keep one of them.`,
  };
}
