import type { Experiment } from "../../../src/experiment/experimentSchema.js";
import { withValueAt } from "../../../src/experiment/parameterFields.js";
import type { ControlsOutcome, ControlsSnapshot, ParameterChange } from "../../../src/messages/controls.js";
import type { EditMessage } from "../../shared/previewChannel.js";
import { nextEdit, type Edit, type EditEvent } from "./edit.js";

/** What the page knows; everything drawn follows from it. */
export interface PageState {
  readonly snapshot?: ControlsSnapshot;
  /** The last experiment that could be read from this file: its controls stay while its text is broken. */
  readonly experiment?: Experiment;
  /** The last answer for this file, kept while the next one is computed or the text is broken. */
  readonly outcome?: ControlsOutcome;
  readonly edit?: Edit;
  /** Values handed to the host; shown until it has had the time to answer with them. */
  readonly pending: readonly PendingChange[];
}

export interface PendingChange {
  readonly change: ParameterChange;
  readonly until: number;
}

export const emptyState: PageState = { pending: [] };

/** How long the host may take to write a value before the page believes its snapshots again. */
export const patience = 1000;

export function withSnapshot(state: PageState, snapshot: ControlsSnapshot): PageState {
  if (state.snapshot !== undefined && snapshot.revision < state.snapshot.revision) return state;
  const sameFile = snapshot.document !== undefined && snapshot.document === state.snapshot?.document;
  const experiment = snapshot.experiment ?? (sameFile ? state.experiment : undefined);
  const awaited = snapshot.activity.kind === "computing" || snapshot.experiment === undefined;
  const outcome = snapshot.outcome ?? (sameFile && awaited ? state.outcome : undefined);
  return {
    snapshot,
    pending: sameFile ? state.pending : [],
    ...(experiment === undefined ? {} : { experiment }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(sameFile && state.edit !== undefined ? { edit: state.edit } : {}),
  };
}

/**
 * Applies what a hand does to the controls of `document`; the messages are for the host. What comes late for another
 * document is passed over.
 */
export function withEdit(
  state: PageState,
  event: EditEvent,
  document: string | undefined,
  now: number,
): { readonly state: PageState; readonly messages: readonly EditMessage[] } {
  if (document === undefined || document !== state.snapshot?.document) return { state, messages: [] };
  const before = state.edit;
  const { edit, messages } = nextEdit(before, event, document);
  const { edit: _, ...rest } = state;
  const settled = messages.flatMap((message): PendingChange[] => {
    if (message.kind === "commit") return [{ change: message.change, until: now + patience }];
    if (message.kind === "abandon" && before !== undefined) {
      return [
        {
          change: { document: before.document, path: before.field.path, value: before.field.value },
          until: now + patience,
        },
      ];
    }
    return [];
  });
  return {
    state: { ...rest, pending: [...rest.pending, ...settled], ...(edit === undefined ? {} : { edit }) },
    messages,
  };
}

export function withoutExpired(state: PageState, now: number): PageState {
  const pending = state.pending.filter(({ until }) => until > now);
  return pending.length === state.pending.length ? state : { ...state, pending };
}

/** The experiment with the values that are on their way to the host. */
export function shownExperiment(state: PageState): Experiment | undefined {
  if (state.experiment === undefined) return undefined;
  return state.pending.reduce<unknown>(
    (root, { change }) => withValueAt(root, change.path, change.value),
    state.experiment,
  ) as Experiment;
}
