import type { Report } from "../../experiment/report.js";
import { initialChoice, pickedNames, type Choice, type PickedChoice } from "../choice/choice.js";
import type { FieldName } from "../choice/fields.js";
import type { ComparedEntry, FigureEntry } from "./figureEntry.js";

type Entry = FigureEntry | ComparedEntry;

export function takes({ choice }: Entry, field: FieldName): boolean {
  return Object.hasOwn(choice.shape, field);
}

/** Where a figure stands: which round is in front, which output it shows. */
export interface Place {
  readonly output: number;
  readonly round?: number | undefined;
}

/**
 * All that a figure is drawn by. What is not said is as the figure has it until it is chosen; of a file that says
 * nothing, because it is older than choices, as it was then.
 */
export function completeChoice(entry: Entry, picked: PickedChoice | undefined, { output, round }: Place): Choice {
  const said = picked === undefined ? entry.legacyChoice : picked;
  const known = pickedNames.flatMap((name) => (said?.[name] === undefined ? [] : [[name, said[name]] as const]));
  return {
    ...initialChoice,
    ...entry.defaults,
    ...Object.fromEntries(known),
    output,
    ...(round === undefined ? {} : { round }),
  };
}

/** The part of a choice that an exported figure states: all that it takes, said or not. Nothing when it takes nothing. */
export function pickedChoice(entry: Entry, choice: PickedChoice = {}): PickedChoice | undefined {
  const names = pickedNames.filter((name) => takes(entry, name));
  if (names.length === 0) return undefined;
  const whole = completeChoice(entry, choice, { output: 0 });
  return Object.fromEntries(names.map((name) => [name, whole[name]]));
}

/** What an exported figure states that is not so until it is chosen. */
export function unusualChoice(entry: Entry, picked: PickedChoice): PickedChoice {
  const usual = completeChoice(entry, {}, { output: 0 });
  return Object.fromEntries(
    pickedNames.flatMap((name) =>
      picked[name] === undefined || JSON.stringify(picked[name]) === JSON.stringify(usual[name])
        ? []
        : [[name, picked[name]]],
    ),
  );
}

/** Why a report has no such figure to export; undefined when it has. */
export function unavailable(entry: FigureEntry, report: Report, choice: Choice): string | undefined {
  return entry.missing?.(report, choice) ?? entry.empty?.(report, choice);
}
