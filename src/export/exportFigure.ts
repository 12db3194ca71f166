import type { Report } from "../experiment/report.js";
import { findFigure } from "../figures/catalogue/catalogue.js";
import { completeChoice, unavailable } from "../figures/catalogue/entryChoice.js";
import type { FigureEntry } from "../figures/catalogue/figureEntry.js";
import type { PickedChoice } from "../figures/choice/choice.js";
import type { PrintFigure } from "../figures/print/printPage.js";
import { restingRanges, type Ranges } from "../figures/ranges.js";
import { macroPrefix, numberMacros, numbersFile } from "../figures/latex/numbers.js";
import { writeNumpyScript } from "../figures/writers/numpy/numpyScript.js";
import type { Provenance } from "./provenance.js";
import { provenanceLines } from "./provenanceText.js";
import { writeFigure, type ExportedFile, type ExportServices, type WritableFigure } from "./writeFigure.js";

export type { ExportedFile, ExportServices } from "./writeFigure.js";

/**
 * The files of one figure in one format, as bytes that depend on the arguments alone. Figure, format and look are those
 * of the provenance.
 * @param stem of the files, without folder: some name each other
 * @throws RangeError when the report has no such figure, output or round
 */
export async function exportFigure(
  report: Report,
  provenance: Provenance,
  stem: string,
  services: ExportServices,
): Promise<ExportedFile[]> {
  const { format } = provenance;
  const origin = provenanceLines(provenance);
  const text = (ending: string, content: string): ExportedFile => ({ ending, bytes: services.encode(content) });
  if (format === "numbers") {
    const file = provenance.experiment.slice(provenance.experiment.lastIndexOf("/") + 1);
    return [
      text(
        "-numbers.tex",
        `${origin.map((line) => `% ${line}\n`).join("")}${numbersFile(numberMacros(report, macroPrefix(file)))}`,
      ),
    ];
  }
  if (format === "numpy") return [text(".py", writeNumpyScript(report, origin))];
  return writeFigure(writableFigure(report, provenance), format, provenance, stem, services);
}

/** Which figure, and what of it. */
export interface Chosen {
  readonly figure: string;
  readonly output: number;
  readonly round?: number | undefined;
  /** Undefined of files that are older than choices. */
  readonly choice?: PickedChoice | undefined;
}

/**
 * The figure of a report that a choice describes.
 * @throws RangeError when the report has no such figure, output or round
 */
export function writableFigure(report: Report, chosen: Chosen, ranges: Ranges = restingRanges(report)): WritableFigure {
  const entry = requireFigure(report, chosen);
  const draw = (round: number | undefined): PrintFigure =>
    entry.build(report, completeChoice(entry, chosen.choice, { output: chosen.output, round }), ranges);
  const sheet = entry.sheet?.(report);
  return {
    title: entry.title,
    rounds: report.rounds.length,
    draw,
    table: (front) => (entry.table === undefined ? draw(front).table() : entry.table(report)),
    ...(sheet === undefined ? {} : { sheet }),
  };
}

/** @throws RangeError when the report has no such figure, output or round */
export function requireFigure(report: Report, { figure, output, round, choice }: Chosen): FigureEntry {
  const entry = findFigure(figure);
  if (entry === undefined) throw new RangeError(`there is no figure "${figure}"`);
  const missing = unavailable(entry, report, completeChoice(entry, choice, { output, round }));
  if (missing !== undefined) throw new RangeError(`the figure "${figure}" ${missing}`);
  if (output >= report.data.outputs)
    throw new RangeError(`there is no output ${output + 1}; the experiment has ${report.data.outputs}`);
  if (round !== undefined && round >= report.rounds.length)
    throw new RangeError(`there is no round ${round}; the report has ${report.rounds.length}, counted from 0`);
  return entry;
}
