import { basename, dirname, relative, resolve } from "node:path";
import { joinChanges } from "../experiment/changeList.js";
import type { Study } from "../experiment/studies/study.js";
import type { ExportedFile } from "../export/exportFigure.js";
import { exportFiles, type ExportRun } from "../export/exportFiles.js";
import { isFigureless } from "../export/formats.js";
import { jointOrigin, type Origin } from "../export/jointOrigin.js";
import type { Provenance } from "../export/provenance.js";
import type { FreshRun } from "../export/refresh.js";
import { findCompared, findEntry } from "../figures/catalogue/catalogue.js";
import { pickedChoice } from "../figures/catalogue/entryChoice.js";
import type { PickedChoice } from "../figures/choice/choice.js";
import { namedRuns } from "../figures/compare/namedRuns.js";
import type { Solver } from "../solver/solver.js";
import { requireChoice } from "./choiceOptions.js";
import { InvalidInput, invalidInput } from "./exitStatus.js";
import { runForExport } from "./exportOrigin.js";
import {
  exportRequests,
  requireCompared,
  requireLook,
  requireOutput,
  requireSweep,
  type ExportFlags,
  type ExportRequest,
} from "./exportRequests.js";
import { createExportServices } from "./exportServices.js";
import { requireFreePlaces } from "./requireFreePlaces.js";
import { isStandardOutput } from "./standardOutput.js";
import type { TerminalProgress } from "./terminalProgress.js";
import { writeFiles, type FileToWrite } from "./writeFiles.js";

export interface ExportOutcome {
  /** The paths written. */
  readonly paths: readonly string[];
  /** For standard output, where the file was to go there. */
  readonly bytes?: Uint8Array;
  /** What is worth knowing of some of them. */
  readonly notes: readonly string[];
}

/** Runs an experiment and writes figures of it, all or none. @throws InvalidInput */
export async function exportExperiment(
  solver: Solver,
  file: string,
  flags: ExportFlags,
  progress: TerminalProgress,
): Promise<ExportOutcome> {
  requireLook(flags);
  const output = requireOutput(flags);
  const choice = requireChoice(flags);
  const sweep = requireSweep(flags);
  const compare = requireCompared(flags);
  const runs = createRuns(solver, file, progress);
  const { report, ...origin } = await runs(flags.set, []);
  const others = await runOthers(runs, flags.set, compare);
  const requests = await exportRequests(
    {
      report,
      compared: others.length === 0 ? [] : namedRuns([report, ...others.map((other) => other.report)]),
      withStudies: async (studies) => (await runs(flags.set, studies)).report,
    },
    file,
    flags,
    choice,
  );
  const services = createExportServices();
  const run: ExportRun = async (set, studies) => (await runs(set, studies)).report;
  const files: NamedFile[] = [];
  for (const [i, request] of requests.entries()) {
    progress.show(`writing ${basename(request.stem)} as ${request.format}`, i / requests.length);
    const compares = findCompared(request.figure) !== undefined;
    const provenance: Provenance = {
      ...(compares ? jointOrigin([origin, ...others]) : origin),
      experiment: relativePath(dirname(request.stem), file),
      set: flags.set,
      figure: request.figure,
      format: request.format,
      ...lookOf(request, flags),
      output,
      ...statedChoice(request, choice),
      ...(sweep === undefined ? {} : { sweep: requireFrames(request, sweep) }),
      ...(compares ? { compare } : {}),
    };
    files.push(
      ...(await exportOne(request, provenance, () => exportFiles(provenance, basename(request.stem), run, services))),
    );
  }
  const printed = isStandardOutput(flags.out) ? requireOne(flags.out, files) : undefined;
  if (printed === undefined) {
    await requireFreePlaces({
      files: files.map(({ path }) => path),
      inputs: [file, ...inputsOf(file, [origin, ...others])],
      out: flags.out,
      overwrite: flags.overwrite === true,
    });
    await writeFiles(files);
  }
  return {
    ...(printed === undefined ? { paths: files.map(({ path }) => path) } : { paths: [], bytes: printed.bytes }),
    notes: files.flatMap(({ path, missing }) =>
      missing === undefined
        ? []
        : [
            `${path}: the fonts of the PDF have no ${missing.join(" ")}, and a question mark stands for it; SVG and ` +
              "PGFPlots take the reader's fonts.",
          ],
    ),
  };
}

/** The files that an experiment names. */
function inputsOf(file: string, origins: readonly Origin[]): string[] {
  return origins.flatMap(({ files = {} }) => Object.keys(files)).map((path) => resolve(dirname(file), path));
}

/** @throws InvalidInput where there are more */
function requireOne(out: string | undefined, files: readonly NamedFile[]): NamedFile {
  const [only, ...more] = files;
  if (only === undefined || more.length > 0)
    throw invalidInput(
      `--out ${out ?? ""}: takes one file, and there are ${files.length} (${files
        .map(({ path }) => basename(path))
        .join(", ")}); give a folder.`,
    );
  return only;
}

type Runs = (set: readonly string[], studies: readonly Study[]) => Promise<FreshRun>;

/** Runs of one experiment file, the same one only once. */
function createRuns(solver: Solver, file: string, progress: TerminalProgress): Runs {
  const known = new Map<string, Promise<FreshRun>>();
  return (set, studies) => {
    const key = JSON.stringify([set, studies]);
    const run = known.get(key) ?? runForExport(solver, file, set, studies, { onProgress: progress.show });
    known.set(key, run);
    return run;
  };
}

/** The runs that the first is compared with. @throws InvalidInput naming the one that is wrong */
async function runOthers(
  runs: Runs,
  set: readonly string[],
  compare: readonly (readonly string[])[],
): Promise<FreshRun[]> {
  const others: FreshRun[] = [];
  for (const changes of compare) {
    try {
      others.push(await runs([...set, ...changes], []));
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      // A change that cannot be made is named already.
      throw invalidInput(
        "--compare " +
          `${error.message.startsWith("--set ") ? error.message.slice("--set ".length) : `${joinChanges(changes)}: ${error.message}`}`,
      );
    }
  }
  return others;
}

type NamedFile = FileToWrite & Pick<ExportedFile, "missing">;

/** A talk's frames are as wide as a slide when nothing else is said, and go through the rounds themselves. */
function lookOf({ format }: ExportRequest, flags: ExportFlags): Pick<Provenance, "width" | "fontSize" | "round"> {
  return format === "beamer" ? requireLook({ ...flags, width: flags.width ?? "slide" }) : requireLook(flags);
}

function statedChoice({ figure, format }: ExportRequest, choice: PickedChoice): Pick<Provenance, "choice"> {
  const entry = isFigureless(format) ? undefined : findEntry(figure);
  const picked = entry === undefined ? undefined : pickedChoice(entry, choice);
  return picked === undefined ? {} : { choice: picked };
}

async function exportOne(
  { figure, stem }: ExportRequest,
  { output }: Provenance,
  write: () => ReturnType<typeof exportFiles>,
): Promise<NamedFile[]> {
  try {
    return (await write()).map(({ ending, ...rest }) => ({ path: stem + ending, ...rest }));
  } catch (error) {
    if (error instanceof RangeError) throw invalidInput(`--figure ${figure}, output ${output + 1}: ${error.message}.`);
    throw error;
  }
}

function requireFrames<T>({ format }: ExportRequest, sweep: T): T {
  if (format !== "beamer")
    throw invalidInput(`--sweep: makes the frames of a talk; use it with --format beamer, not ${format}.`);
  return sweep;
}

/** Forward slashes on every system: files are exported on one and refreshed on another. */
function relativePath(folder: string, file: string): string {
  return relative(resolve(folder), resolve(file)).split("\\").join("/");
}
