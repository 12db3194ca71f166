import { basename, extname, join } from "node:path";
import { splitChanges } from "../experiment/changeList.js";
import { mostFrames } from "../experiment/limits.js";
import { ParameterChangeError } from "../experiment/parameterChange.js";
import { comparedFigures, figures, findCompared, findEntry, findFigure } from "../figures/catalogue/catalogue.js";
import { completeChoice, takes, unavailable } from "../figures/catalogue/entryChoice.js";
import type { ComparedEntry, FigureEntry } from "../figures/catalogue/figureEntry.js";
import type { PickedChoice } from "../figures/choice/choice.js";
import { mostCompared, type ComparedRun } from "../figures/compare/comparedRun.js";
import { largestFont, printOptions, smallestFont, widthPresets, type PrintOptions } from "../figures/print/options.js";
import type { Report } from "../experiment/report.js";
import {
  defaultStem,
  exportedExtensions,
  exportFormats,
  formatFacts,
  isFigureless,
  mainEnding,
  stemOf,
  type DrawnFormat,
  type ExportFormat,
} from "../export/formats.js";
import type { Sweep } from "../export/provenance.js";
import type { Study } from "../experiment/studies/study.js";
import { requireTaken } from "./choiceOptions.js";
import { InvalidInput, invalidInput } from "./exitStatus.js";
import { isStandardOutput } from "./standardOutput.js";
import { nodeFileAccess } from "../storage/node/nodeFileAccess.js";

export interface ExportFlags {
  readonly figure: readonly string[];
  readonly format: readonly string[];
  readonly out?: string;
  readonly width?: string;
  readonly fontSize?: string;
  readonly round?: string;
  readonly output?: string;
  readonly sweep?: string;
  readonly compare: readonly string[];
  readonly set: readonly string[];
  /** Whatever stands there. */
  readonly overwrite?: true;
}

/** One figure in one format. */
export interface ExportRequest {
  readonly figure: string;
  readonly format: ExportFormat;
  /** Folder and name without ending. */
  readonly stem: string;
}

/** Formats that draw: a figure whose drawing has been written under another name is not written again by `all`. */
const drawn: ReadonlySet<ExportFormat> = new Set(
  exportFormats.filter((format) => formatFacts[format].holds === "drawing"),
);

/** Endings that a file has and a folder has not. */
const fileEndings = new Set([...exportedExtensions, ".png", ".eps", ".jpg"]);

/** What figures are made from. */
export interface ExportSubjects {
  readonly report: Report;
  /** The runs, when there are others beside the first. */
  readonly compared: readonly ComparedRun[];
  /** The report with these studies. */
  readonly withStudies: (studies: readonly Study[]) => Promise<Report>;
}

/**
 * What is to be written, and under which names.
 * @throws InvalidInput naming the flag that is wrong
 */
export async function exportRequests(
  subjects: ExportSubjects,
  experimentFile: string,
  flags: ExportFlags,
  choice: PickedChoice,
): Promise<ExportRequest[]> {
  const { compared } = subjects;
  const formats = flags.format.length === 0 ? ["pdf" as const] : unique(flags.format.map(requireFormat));
  const name = basename(experimentFile).replace(/(\.distill)?\.jsonc?$/, "");
  const pairs: Omit<ExportRequest, "stem">[] = [];
  for (const format of formats) {
    if (isFigureless(format)) pairs.push({ format, figure: "rounds" });
    else for (const figure of await figuresFor(subjects, flags, choice, format)) pairs.push({ format, figure });
  }
  requireTaken(
    choice,
    pairs.flatMap(({ figure, format }) => (isFigureless(format) ? [] : (findEntry(figure) ?? []))),
  );
  if (compared.length > 0 && !pairs.some(({ figure }) => findCompared(figure) !== undefined))
    throw invalidInput(`--compare: none of these figures compares runs; add --figure ${comparedNames()}.`);
  const out = flags.out === undefined || isStandardOutput(flags.out) ? "." : flags.out;
  const ending = extname(out);
  if (fileEndings.has(ending) && !(await nodeFileAccess.isFolder(out))) return [named(out, ending, pairs)];
  return pairs.map(({ figure, format }) => ({ figure, format, stem: join(out, defaultStem(name, figure, format)) }));
}

/** How the figures look. @throws InvalidInput naming the flag that is wrong */
export function requireLook({ width = "single", fontSize, round }: ExportFlags): PrintOptions {
  const preset = widthPresets.find((each) => each === width);
  if (preset === undefined) throw invalidInput(`--width ${width}: use ${widthPresets.join(", ")}.`);
  const size = fontSize === undefined ? undefined : Number(fontSize);
  if (size !== undefined && !(size >= smallestFont && size <= largestFont))
    throw invalidInput(`--font-size ${fontSize ?? ""}: give a size from ${smallestFont} to ${largestFont} points.`);
  return printOptions(preset, size, round === undefined ? undefined : requireCount("--round", round, 0));
}

/** Which output fits are shown of, from 0. */
export function requireOutput({ output }: ExportFlags): number {
  return output === undefined ? 0 : requireCount("--output", output, 1) - 1;
}

/** `tolerance=0.1,0.05,0.02`. */
export function requireSweep({ sweep }: ExportFlags): Sweep | undefined {
  if (sweep === undefined) return undefined;
  const [, key = "", values = ""] = /^([^=]+)=(.+)$/.exec(sweep) ?? [];
  const list = values
    .split(",")
    .map((value) => value.trim())
    .filter((value) => value !== "");
  if (key === "" || list.length === 0)
    throw invalidInput(`--sweep ${sweep}: write it as key=value,value,…, such as --sweep tolerance=0.1,0.05,0.02.`);
  if (list.length > mostFrames)
    throw invalidInput(`--sweep ${key}: has ${list.length} values; at most ${mostFrames} frames make a talk.`);
  return { key, values: list };
}

/** For each further run its changes: `tolerance=0.3;problem.seed=7`. */
export function requireCompared({ compare, sweep }: ExportFlags): (readonly string[])[] {
  if (compare.length >= mostCompared)
    throw invalidInput(
      `--compare: ${compare.length + 1} runs are too many to be told apart; compare ${mostCompared} at most, the ` +
        "experiment itself among them.",
    );
  if (compare.length > 0 && sweep !== undefined)
    throw invalidInput("--compare: cannot be used with --sweep; compared runs stand beside each other in one figure.");
  return compare.map((text) => {
    try {
      return splitChanges(text);
    } catch (error) {
      if (error instanceof ParameterChangeError) throw invalidInput(`--compare ${error.message}`);
      throw error;
    }
  });
}

function requireCount(flag: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least)
    throw invalidInput(`${flag} ${text}: give a whole number from ${least} on.`);
  return value;
}

function requireFormat(format: string): ExportFormat {
  const known = exportFormats.find((each) => each === format);
  if (known === undefined)
    throw invalidInput(`--format ${format}: there is no such format; use ${exportFormats.join(", ")}.`);
  return known;
}

async function figuresFor(
  subjects: ExportSubjects,
  { figure, sweep }: ExportFlags,
  choice: PickedChoice,
  format: DrawnFormat,
): Promise<string[]> {
  const { report, compared } = subjects;
  const still = (entry: FigureEntry | ComparedEntry) =>
    !takes(entry, "round") && format === "beamer" && sweep === undefined;
  const drawable = ({ build }: ComparedEntry) => build !== undefined || !drawn.has(format);
  if (figure.length === 0) throw invalidInput(`--figure: name at least one of ${figureNames()}, or all.`);
  const ids: string[] = [];
  for (const id of figure) {
    if (id === "all") {
      const own = figures.filter((entry) => !still(entry) && !isDrawnAsAnother(entry, choice, format));
      for (const entry of own) if (await isThere(entry, subjects, choice)) ids.push(entry.id);
      if (compared.length > 0)
        ids.push(
          ...comparedFigures
            .filter(
              (entry) =>
                entry.missing?.(compared, wholeChoice(entry, choice)) === undefined && !still(entry) && drawable(entry),
            )
            .map((entry) => entry.id),
        );
      continue;
    }
    const [entry, ofRuns] = [findFigure(id), findCompared(id)];
    const known = entry ?? ofRuns;
    if (known === undefined)
      throw invalidInput(`--figure ${id}: there is no such figure; use ${figureNames()}, or all.`);
    if (ofRuns !== undefined && compared.length === 0)
      throw invalidInput(
        `--figure ${id}: compares runs; give the others by --compare, such as --compare tolerance=0.1.`,
      );
    const missing =
      entry === undefined
        ? ofRuns?.missing?.(compared, wholeChoice(ofRuns, choice))
        : unavailable(entry, report, wholeChoice(entry, choice));
    if (missing !== undefined) throw invalidInput(`--figure ${id}: ${missing}.`);
    if (ofRuns !== undefined && !drawable(ofRuns))
      throw invalidInput(`--figure ${id}: is a table; use --format csv or latex, not ${format}.`);
    if (still(known))
      throw invalidInput(
        `--figure ${id}: looks the same in every round; choose another for the frames of a ` +
          `talk${entry === undefined ? "" : ", or give --sweep"}.`,
      );
    ids.push(id);
  }
  return unique(ids);
}

function wholeChoice(entry: FigureEntry | ComparedEntry, choice: PickedChoice) {
  return completeChoice(entry, choice, { output: 0 });
}

/** Whether `all` has written the same drawing, or the same figure, under another name. */
function isDrawnAsAnother({ drawnAs, sameAs, ...entry }: FigureEntry, choice: PickedChoice, format: DrawnFormat) {
  return (drawnAs !== undefined && drawn.has(format)) || sameAs?.(wholeChoice(entry, choice)) !== undefined;
}

/** Whether there is such a figure once its studies are made; where these are refused there is none. */
async function isThere(
  entry: FigureEntry,
  { report, withStudies }: ExportSubjects,
  picked: PickedChoice,
): Promise<boolean> {
  const choice = wholeChoice(entry, picked);
  if (unavailable(entry, report, choice) !== undefined) return false;
  const studies = entry.studies?.(report, choice) ?? [];
  if (studies.length === 0) return true;
  try {
    return unavailable(entry, await withStudies(studies), choice) === undefined;
  } catch (error) {
    if (error instanceof InvalidInput) return false;
    throw error;
  }
}

/** The one request whose file is named by --out. */
function named(out: string, ending: string, pairs: readonly Omit<ExportRequest, "stem">[]): ExportRequest {
  const [only, ...more] = pairs;
  if (only === undefined || more.length > 0)
    throw invalidInput(
      `--out ${out}: is the name of one file, and ${pairs.length} figures are to be written; give a folder.`,
    );
  const wanted = /\.\w+$/.exec(mainEnding(only.format))?.[0];
  if (ending !== wanted)
    throw invalidInput(`--out ${out}: files of the format ${only.format} end with ${wanted ?? ""}.`);
  return { ...only, stem: stemOf(out, only.format) ?? out.slice(0, -ending.length) };
}

export function figureNames(): string {
  return [...figures, ...comparedFigures].map(({ id }) => id).join(", ");
}

function comparedNames(): string {
  return comparedFigures.map(({ id }) => id).join(", ");
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
