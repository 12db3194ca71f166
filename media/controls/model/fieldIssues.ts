import type { Issue, PathStep } from "../../../src/experiment/issue.js";
import type { ParameterField } from "../../../src/experiment/parameterFields.js";

export interface PlacedIssues {
  readonly byField: ReadonlyMap<string, Issue>;
  /** Those that no control can show. */
  readonly elsewhere: readonly Issue[];
}

const severities: readonly Issue["severity"][] = ["error", "warning", "information"];

/** Puts each issue to the control of its parameter; a control shows its gravest. */
export function placeIssues(issues: readonly Issue[], fields: readonly ParameterField[]): PlacedIssues {
  const byField = new Map<string, Issue>();
  const elsewhere: Issue[] = [];
  for (const issue of issues) {
    const field = fields.find((candidate) => belongs(issue.path, candidate));
    if (field === undefined) {
      elsewhere.push(issue);
      continue;
    }
    const present = byField.get(field.key);
    if (present === undefined || gravity(issue) < gravity(present)) byField.set(field.key, issue);
  }
  return { byField, elsewhere: elsewhere.sort((first, second) => gravity(first) - gravity(second)) };
}

function gravity(issue: Issue): number {
  return severities.indexOf(issue.severity);
}

/** A choice between alternatives answers for which one is chosen, a value for all that is in it. */
function belongs(path: readonly PathStep[], field: ParameterField): boolean {
  if (path.length < field.path.length || !field.path.every((step, index) => path[index] === step)) return false;
  const rest = path.slice(field.path.length);
  return field.type !== "choice" || rest.length === 0 || (rest.length === 1 && rest[0] === "kind");
}
