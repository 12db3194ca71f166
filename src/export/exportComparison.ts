import { findCompared, namedRuns } from "../figures/compare/comparedFigures.js";
import { mostCompared, type ComparedRun } from "../figures/compare/comparedRun.js";
import type { ExportChoice } from "../figures/exportableFigure.js";
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
  { figure, output, round }: Pick<Provenance, "figure" | "output" | "round">,
): WritableFigure {
  const entry = findCompared(figure);
  if (entry === undefined) throw new RangeError(`the figure "${figure}" is of one run`);
  if (runs.length < 2 || runs.length > mostCompared)
    throw new RangeError(`${runs.length} runs cannot be compared; give from 2 to ${mostCompared}`);
  const missing = entry.missing?.(runs);
  if (missing !== undefined) throw new RangeError(`the figure "${figure}" ${missing}`);
  const outputs = Math.min(...runs.map(({ report }) => report.data.outputs));
  if (output >= outputs) throw new RangeError(`there is no output ${output + 1} in every run; there are ${outputs}`);
  const rounds = Math.max(...runs.map(({ report }) => report.rounds.length));
  if (round !== undefined && round >= rounds)
    throw new RangeError(`there is no round ${round}; the longest run has ${rounds}, counted from 0`);
  const { title, build, table } = entry;
  const choice = (front: number | undefined): ExportChoice => ({
    output,
    ...(front === undefined ? {} : { round: front }),
  });
  const draw = (front: number | undefined) => {
    if (build === undefined) throw new RangeError(`the figure "${figure}" is a table; write it as csv or latex`);
    return build(runs, choice(front));
  };
  return { title, rounds, draw, table: (front) => table?.(runs) ?? draw(front).table() };
}
