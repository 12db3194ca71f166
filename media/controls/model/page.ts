import type { Issue } from "../../../src/experiment/issue.js";
import type { ParameterGroup } from "../../../src/experiment/parameter.js";
import type { ParameterField } from "../../../src/experiment/parameterFields.js";
import type { Activity } from "../../../src/messages/panel.js";
import { editedValue, type Edit } from "./edit.js";
import { placeIssues } from "./fieldIssues.js";
import type { PageState } from "./pageState.js";
import { rowModel, type RowModel } from "./row.js";
import { toleranceKey } from "./sliderRange.js";
import type { Interval } from "./sliderScale.js";
import { statusParts, type StatusPart } from "./status.js";

/** The tolerance comes first: it is moved most. */
const groupOrder: readonly ParameterGroup[] = ["Distillation", "Problem", "Kernel", "Generalisation", "Display"];

export interface GroupModel {
  readonly name: ParameterGroup;
  readonly rows: readonly RowModel[];
}

export type PageModel =
  | { readonly kind: "waiting" }
  | { readonly kind: "welcome" }
  | {
      readonly kind: "experiment";
      readonly document: string | undefined;
      readonly fileName: string;
      readonly editable: boolean;
      readonly activity: Activity;
      readonly status: readonly StatusPart[];
      /** Whether the status is that of an earlier experiment. */
      readonly stale: boolean;
      readonly groups: readonly GroupModel[];
      readonly issues: readonly Issue[];
    };

export type ExperimentPage = Extract<PageModel, { kind: "experiment" }>;

export function pageModel(
  state: PageState,
  fields: readonly ParameterField[],
  intervals: ReadonlyMap<string, Interval>,
  trackWidth: number,
): PageModel {
  const { snapshot, edit, outcome } = state;
  if (snapshot === undefined) return { kind: "waiting" };
  if (snapshot.fileName === undefined && state.experiment === undefined) return { kind: "welcome" };
  const { byField, elsewhere } = placeIssues(snapshot.issues, fields);
  const rows = fields.map((field) =>
    rowModel(field, { edit, outcome, trackWidth, issue: byField.get(field.key), interval: intervals.get(field.key) }),
  );
  return {
    kind: "experiment",
    document: snapshot.document,
    fileName: snapshot.fileName ?? "experiment",
    editable: snapshot.editable,
    activity: snapshot.activity,
    status: statusParts(outcome, toleranceOf(fields, edit)),
    stale: outcome?.stale === true,
    groups: groupOrder
      .map((name) => ({ name, rows: rows.filter(({ field }) => field.description.group === name) }))
      .filter((group) => group.rows.length > 0),
    issues: elsewhere,
  };
}

function toleranceOf(fields: readonly ParameterField[], edit: Edit | undefined): number {
  const present = fields.find(({ key }) => key === toleranceKey)?.value;
  const value = edit?.field.key === toleranceKey ? (editedValue(edit) ?? present) : present;
  return typeof value === "number" ? value : NaN;
}
