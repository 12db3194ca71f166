import type { Report } from "../../../src/experiment/report.js";
import { viewIds, type ViewId } from "../../../src/figures/catalogue/views.js";
import { initialChoice, type Choice } from "../../../src/figures/choice/choice.js";
import { choiceFields, fieldNames, type FieldName } from "../../../src/figures/choice/fields.js";
import type { StudyState } from "../../../src/messages/study.js";

/** What the user chooses of figures; whether draws are shown is not chosen, but whether there are any. */
export type ArrangedName = Exclude<FieldName, "round" | "draws">;

export const arrangedNames = fieldNames.filter((name): name is ArrangedName => name !== "round" && name !== "draws");

/** What the user arranged in the panel; VS Code keeps it while the panel is hidden and over a reload. */
export interface Arrangement extends Pick<Choice, ArrangedName> {
  readonly version: 1;
  /** The round asked for, which may be more than there are at the moment; null until one is chosen. */
  readonly round: number | null;
  readonly view: ViewId;
  /** The figure that has the view to itself. */
  readonly enlarged: string | null;
  readonly boundsOpen: boolean;
}

const { round: _round, draws: _draws, ...initialFields } = initialChoice;

export const initialArrangement: Arrangement = {
  ...initialFields,
  version: 1,
  round: null,
  view: "rounds",
  enlarged: null,
  boundsOpen: false,
};

/** Reads a kept arrangement; what is missing, of another version or out of range is as at first. */
export function decodeArrangement(kept: unknown): Arrangement {
  if (typeof kept !== "object" || kept === null) return initialArrangement;
  const known = kept as Readonly<Record<string, unknown>>;
  const { version, round, view, enlarged, boundsOpen } = known;
  if (version !== 1) return initialArrangement;
  const fields = arrangedNames.flatMap((name) => {
    const value = choiceFields[name].type.safeParse(known[name]);
    return value.success ? [[name, value.data] as const] : [];
  });
  return {
    ...initialArrangement,
    ...Object.fromEntries(fields),
    round: choiceFields.round.type.unwrap().safeParse(round).data ?? null,
    view: viewIds.find((id) => id === view) ?? "rounds",
    enlarged: typeof enlarged === "string" ? enlarged : null,
    boundsOpen: boundsOpen === true,
  };
}

/** What figures are drawn by, and exported by. @param chosen the round in front, −1 without any */
export function shownChoice(
  arrangement: Arrangement,
  { data }: Report,
  chosen: number,
  study: StudyState | undefined,
): Choice {
  const fields = Object.fromEntries(arrangedNames.map((name) => [name, arrangement[name]])) as Pick<
    Choice,
    ArrangedName
  >;
  return {
    ...fields,
    ...(chosen < 0 ? {} : { round: chosen }),
    output: Math.max(0, Math.min(fields.output, data.outputs - 1)),
    draws: study?.stale === false && study.result?.kind === "monteCarlo",
  };
}

/** The round on show: the wish, as far as there are rounds; −1 without any. */
export function shownRound(wish: number, count: number): number {
  return Math.min(wish, count - 1);
}
