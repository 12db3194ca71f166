import { joinChanges } from "../experiment/changeList.js";
import { asciiJson } from "./asciiJson.js";
import { formatFacts, isFigureless } from "./formats.js";
import { provenanceMark } from "./marker.js";
import type { Provenance } from "./provenance.js";

/** Lines for a comment: for people, and the last one for machines. ASCII but for the paths in the lines for people. */
export function provenanceLines(provenance: Provenance): string[] {
  const { generator, experiment, hash, seeds } = provenance;
  return [
    `Made by ${generator} from ${oneLine(experiment)}, SHA-256 ${hash.slice(0, 16)}${seeds.length === 0 ? "" : `, seed ${seeds.join(", ")}`}`,
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
    ...(sweep === undefined ? [] : ["--sweep", quoted(`${sweep.key}=${sweep.values.join(",")}`)]),
    ...set.flatMap((change) => ["--set", quoted(change)]),
    ...compare.flatMap((changes) => ["--compare", quoted(joinChanges(changes))]),
  ].join(" ");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function quoted(text: string): string {
  return /^[\w./=:@%+,-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
}
