import { comparedFigures, figures } from "../figures/catalogue/catalogue.js";
import { takes } from "../figures/catalogue/entryChoice.js";
import type { ComparedEntry, FigureEntry } from "../figures/catalogue/figureEntry.js";
import {
  fieldOf,
  pickedChoiceSchema,
  pickedNames,
  type PickedChoice,
  type PickedName,
} from "../figures/choice/choice.js";
import { invalidInput } from "./exitStatus.js";

/** The options that choose what figures show, as the terminal lists them: one for each field of the vocabulary. */
export function choiceOptions(): { readonly flags: string; readonly description: string }[] {
  return pickedNames.map((name) => {
    const { option, help, words } = fieldOf(name);
    const values = words?.values ?? [];
    return {
      flags: values.length === 0 ? `--${option}` : `--${option} <${words?.several === true ? "names" : "name"}>`,
      description: `${help}${values.length === 0 ? "" : `: ${values.join(", ")}`}; of ${takersOf(name)}`,
    };
  });
}

/** What is said of it on the command line. @throws InvalidInput naming the option, its values and its figures */
export function requireChoice(flags: object): PickedChoice {
  const said = new Map<string, unknown>(Object.entries(flags));
  const choice = pickedNames.flatMap((name) => {
    const text = said.get(camelCase(fieldOf(name).option));
    return text === undefined ? [] : [[name, requireValue(name, text)] as const];
  });
  return pickedChoiceSchema.parse(Object.fromEntries(choice));
}

/** @throws InvalidInput for what none of the figures takes */
export function requireTaken(choice: PickedChoice, written: readonly (FigureEntry | ComparedEntry)[]): void {
  for (const name of pickedNames) {
    if (choice[name] === undefined || written.some((entry) => takes(entry, name))) continue;
    throw invalidInput(`--${fieldOf(name).option}: none of these figures takes it; use it with ${takersOf(name)}.`);
  }
}

function requireValue(name: PickedName, said: unknown): unknown {
  const { option, words, type } = fieldOf(name);
  const text = String(said);
  const value = words?.several === true ? text.split(",").map((each) => each.trim()) : said;
  if (type.safeParse(value).success) return value;
  const values = (words?.values ?? []).join(", ");
  throw invalidInput(
    `--${option} ${text}: use ${words?.several === true ? `some of ${values}, separated by commas` : values}; ` +
      `${takersOf(name)} ${takers(name).length === 1 ? "takes" : "take"} it.`,
  );
}

function takers(name: PickedName): string[] {
  return [...figures, ...comparedFigures].filter((entry) => takes(entry, name)).map(({ id }) => id);
}

function takersOf(name: PickedName): string {
  return takers(name).join(", ");
}

/** As commander calls an option. */
function camelCase(option: string): string {
  return option.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
