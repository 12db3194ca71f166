import { joinChanges } from "../experiment/changeList.js";
import { findEntry } from "../figures/catalogue/catalogue.js";
import { unusualChoice } from "../figures/catalogue/entryChoice.js";
import { choiceText, fieldOf, pickedNames, type PickedChoice } from "../figures/choice/choice.js";
import { asciiJson } from "./asciiJson.js";
import { formatFacts, isFigureless } from "./formats.js";
import { provenanceMark } from "./marker.js";
import type { Provenance } from "./provenance.js";

/** Lines for a comment: for people, and the last one for machines. ASCII but for the paths in the lines for people. */
export function provenanceLines(provenance: Provenance): string[] {
  const { generator, experiment, hash, seeds } = provenance;
  return [
    `Made by ${generator} from ${oneLine(experiment)}, SHA-256 ` +
      `${hash.slice(0, 16)}${seeds.length === 0 ? "" : `, seed ${seeds.join(", ")}`}`,
    oneLine(commandOf(provenance)),
    `${provenanceMark}${asciiJson(inOrder(provenance))}`,
  ];
}

/** One order of keys, so that equal origins are equal lines. */
function inOrder({
  generator,
  experiment,
  hash,
  files,
  set,
  seeds,
  figure,
  format,
  width,
  fontSize,
  output,
  round,
  choice,
  sweep,
  compare,
}: Provenance): object {
  const sorted =
    files === undefined ? undefined : Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    generator,
    experiment,
    hash,
    files: sorted,
    set,
    seeds,
    figure,
    format,
    width,
    fontSize,
    output,
    round,
    choice: choice === undefined ? undefined : choiceInOrder(choice),
    sweep: sweep === undefined ? undefined : { key: sweep.key, values: sweep.values },
    compare,
  };
}

/** The command that makes the file again, run in its folder. */
export function commandOf({
  experiment,
  set,
  figure,
  format,
  width,
  fontSize,
  output,
  round,
  choice,
  sweep,
  compare = [],
}: Provenance): string {
  return [
    "self-distill export",
    quoted(experiment),
    ...(isFigureless(format) ? [] : ["--figure", figure]),
    "--format",
    format,
    ...(formatFacts[format].holds !== "drawing" ? [] : ["--width", width, "--font-size", String(fontSize)]),
    ...(output === 0 ? [] : ["--output", String(output + 1)]),
    ...(round === undefined ? [] : ["--round", String(round)]),
    ...choiceOptions(figure, choice),
    ...(sweep === undefined ? [] : ["--sweep", quoted(`${sweep.key}=${sweep.values.join(",")}`)]),
    ...set.flatMap((change) => ["--set", quoted(change)]),
    ...compare.flatMap((changes) => ["--compare", quoted(joinChanges(changes))]),
  ].join(" ");
}

/** What is not so until it is chosen. */
function choiceOptions(figure: string, choice: PickedChoice | undefined): string[] {
  const entry = findEntry(figure);
  // Files from before there were choices show what must be said now.
  const said = choice ?? entry?.legacyChoice;
  if (entry === undefined || said === undefined) return [];
  const unusual = unusualChoice(entry, said);
  return pickedNames.flatMap((name) => {
    const value = unusual[name];
    const option = `--${fieldOf(name).option}`;
    return value === undefined || value === false
      ? []
      : value === true
        ? [option]
        : [option, quoted(choiceText(value))];
  });
}

function choiceInOrder(choice: PickedChoice): PickedChoice {
  return Object.fromEntries(pickedNames.flatMap((name) => (choice[name] === undefined ? [] : [[name, choice[name]]])));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function quoted(text: string): string {
  return /^[\w./=:@%+,-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
}
