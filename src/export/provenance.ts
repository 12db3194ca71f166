import { widthPresets, type WidthPreset } from "../figures/print/options.js";
import { joinChanges } from "../experiment/changeList.js";
import { exportFormats, isFigureless, type ExportFormat } from "./formats.js";

/** Where an exported file comes from: enough to make it again, and to see whether it is still true. */
export interface Provenance {
  /** "self-distillation-explorer 0.1.0". */
  readonly generator: string;
  /** The experiment file, relative to the exported file's folder, with forward slashes. */
  readonly experiment: string;
  /** SHA-256 of the experiment file, and of the files that it names by the paths written there. */
  readonly hash: string;
  readonly files?: Readonly<Record<string, string>>;
  /** Changes of the experiment, as `--set` takes them. */
  readonly set: readonly string[];
  readonly seeds: readonly number[];
  readonly figure: string;
  readonly format: ExportFormat;
  readonly width: WidthPreset;
  readonly fontSize: number;
  readonly output: number;
  readonly round?: number;
  /** A parameter that goes through values from frame to frame. */
  readonly sweep?: Sweep;
  /** For each further run that the figure compares with, the changes that it makes beside those of `set`. */
  readonly compare?: readonly (readonly string[])[];
}

export interface Sweep {
  /** As `--set` names it: `tolerance`. */
  readonly key: string;
  readonly values: readonly string[];
}

const mark = "self-distill-provenance: ";

/** Lines for a comment: for people, and the last one for machines. ASCII but for the paths in the lines for people. */
export function provenanceLines(provenance: Provenance): string[] {
  const { generator, experiment, hash, seeds } = provenance;
  return [
    `Made by ${generator} from ${oneLine(experiment)}, SHA-256 ${hash.slice(0, 16)}${seeds.length === 0 ? "" : `, seed ${seeds.join(", ")}`}`,
    oneLine(commandOf(provenance)),
    `${mark}${ascii(JSON.stringify(inOrder(provenance)))}`,
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
    ...(format === "csv" || format === "latex" || isFigureless(format)
      ? []
      : ["--width", width, "--font-size", String(fontSize)]),
    ...(output === 0 ? [] : ["--output", String(output + 1)]),
    ...(round === undefined ? [] : ["--round", String(round)]),
    ...(sweep === undefined ? [] : ["--sweep", quoted(`${sweep.key}=${sweep.values.join(",")}`)]),
    ...set.flatMap((change) => ["--set", quoted(change)]),
    ...compare.flatMap((changes) => ["--compare", quoted(joinChanges(changes))]),
  ].join(" ");
}

/** What an exported file says of its origin; undefined for files that say nothing. */
export function provenanceOf(content: string | Uint8Array): Provenance | undefined {
  // The line is ASCII in every format, so that bytes may be read one by one.
  const text = typeof content === "string" ? content : latin1(content);
  const start = text.indexOf(mark);
  if (start < 0) return undefined;
  const line = /^.*/.exec(text.slice(start + mark.length))?.[0] ?? "";
  try {
    return decode(JSON.parse(line));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function decode(value: unknown): Provenance | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const {
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
  } = value as Readonly<Record<string, unknown>>;
  const texts = [generator, experiment, hash, figure];
  if (!texts.every((text) => typeof text === "string") || typeof fontSize !== "number" || typeof output !== "number")
    return undefined;
  const [knownFormat, knownWidth] = [
    exportFormats.find((each) => each === format),
    widthPresets.find((each) => each === width),
  ];
  if (knownFormat === undefined || knownWidth === undefined || !listOf(set, "string") || !listOf(seeds, "number"))
    return undefined;
  return {
    generator: generator as string,
    experiment: experiment as string,
    hash: hash as string,
    set: set as string[],
    seeds: seeds as number[],
    figure: figure as string,
    format: knownFormat,
    width: knownWidth,
    fontSize,
    output,
    ...(typeof files === "object" && files !== null && listOf(Object.values(files), "string")
      ? { files: files as Record<string, string> }
      : {}),
    ...(typeof round === "number" ? { round } : {}),
    ...decodeSweep(sweep),
    ...(Array.isArray(compare) && compare.every((changes) => listOf(changes, "string"))
      ? { compare: compare as string[][] }
      : {}),
  };
}

function decodeSweep(value: unknown): { readonly sweep?: Sweep } {
  if (
    typeof value !== "object" ||
    value === null ||
    !("key" in value) ||
    !("values" in value) ||
    typeof value.key !== "string" ||
    !listOf(value.values, "string")
  )
    return {};
  return { sweep: { key: value.key, values: value.values as string[] } };
}

function listOf(value: unknown, type: "string" | "number"): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === type);
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return text;
}

/** Other characters as escapes of JSON, those of XML among them: the line may stand in any file. */
function ascii(json: string): string {
  return json.replace(/[^ -%'-;=?-~]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function quoted(text: string): string {
  return /^[\w./=:@%+,-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
}
