import { findCompared } from "../figures/catalogue/catalogue.js";
import { completeChoice } from "../figures/catalogue/entryChoice.js";
import { mostCompared, type ComparedRun } from "../figures/compare/comparedRun.js";
import { namedRuns } from "../figures/compare/namedRuns.js";
import { restingRanges } from "../figures/ranges.js";
import type { Chosen } from "./exportFigure.js";
import { isFigureless } from "./formats.js";
import type { Provenance } from "./provenance.js";
import { writeFigure, type ExportedFile, type ExportServices, type WritableFigure } from "./writeFigure.js";

/**
 * The changes that each compared run makes to the experiment file: those of the provenance, then its own. The first run
 * has none of its own.
 */
export function comparedSets({ set, compare = [] }: Pick<Provenance, "set" | "compare">): (readonly string[])[] {
  return [set, ...compare.map((changes) => [...set, ...changes])];
}

/**
 * The files of one figure of several runs.
 * @param reports one for each of `comparedSets`
 * @throws RangeError when they have no such figure, output or round
 */
export async function exportComparison(
  reports: Parameters<typeof namedRuns>[0],
  provenance: Provenance,
  stem: string,
  services: ExportServices,
): Promise<ExportedFile[]> {
  const { format } = provenance;
  if (isFigureless(format)) throw new RangeError(`the format ${format} is of one run`);
  return writeFigure(writableComparison(namedRuns(reports), provenance), format, provenance, stem, services);
}

/**
 * The figure of several runs that a choice describes.
 * @throws RangeError when they have no such figure, output or round
 */
export function writableComparison(
  runs: readonly ComparedRun[],
  { figure, output, round, choice }: Chosen,
): WritableFigure {
  const entry = findCompared(figure);
  if (entry === undefined) throw new RangeError(`the figure "${figure}" is of one run`);
  if (runs.length < 2 || runs.length > mostCompared)
    throw new RangeError(`${runs.length} runs cannot be compared; give from 2 to ${mostCompared}`);
  const missing = entry.missing?.(runs, completeChoice(entry, choice, { output, round }));
  if (missing !== undefined) throw new RangeError(`the figure "${figure}" ${missing}`);
  const outputs = Math.min(...runs.map(({ report }) => report.data.outputs));
  if (output >= outputs) throw new RangeError(`there is no output ${output + 1} in every run; there are ${outputs}`);
  const rounds = Math.max(...runs.map(({ report }) => report.rounds.length));
  if (round !== undefined && round >= rounds)
    throw new RangeError(`there is no round ${round}; the longest run has ${rounds}, counted from 0`);
  const { title, build, table } = entry;
  const [first] = runs;
  const draw = (front: number | undefined) => {
    if (build === undefined || first === undefined)
      throw new RangeError(`the figure "${figure}" is a table; write it as csv or latex`);
    return build(runs, completeChoice(entry, choice, { output, round: front }), restingRanges(first.report));
  };
  return { title, rounds, draw, table: (front) => table?.(runs) ?? draw(front).table() };
}
