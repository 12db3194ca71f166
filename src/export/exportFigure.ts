import type { Report } from "../experiment/report.js";
import { findExportable } from "../figures/exportableFigures.js";
import type { ExportableFigure } from "../figures/exportableFigure.js";
import type { PrintFigure } from "../figures/print/printPage.js";
import type { Frames } from "../figures/frames.js";
import { macroPrefix, numberMacros, numbersFile } from "../figures/latex/numbers.js";
import { writeNumpyScript } from "../figures/writers/numpy/numpyScript.js";
import type { Provenance } from "./provenance.js";
import { provenanceLines } from "./provenanceText.js";
import { writeFigure, type ExportedFile, type ExportServices, type WritableFigure } from "./writeFigure.js";

export type { ExportedFile, ExportServices } from "./writeFigure.js";

/**
 * The files of one figure in one format, as bytes that depend on the arguments alone. Figure, format and look are those
 * of the provenance.
 * @param stem of the files, without folder: some name each other @param frames ranges that several figures share
 * @throws RangeError when the report has no such figure, output or round
 */
export async function exportFigure(
  report: Report,
  provenance: Provenance,
  stem: string,
  services: ExportServices,
  frames?: Frames,
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
  return writeFigure(writableFigure(report, provenance, frames), format, provenance, stem, services);
}

/**
 * The figure of a report that a choice describes.
 * @throws RangeError when the report has no such figure, output or round
 */
export function writableFigure(
  report: Report,
  choice: Pick<Provenance, "figure" | "output" | "round">,
  frames?: Frames,
): WritableFigure {
  const entry = requireExportable(report, choice);
  const draw = (front: number | undefined): PrintFigure =>
    entry.build(report, {
      output: choice.output,
      ...(front === undefined ? {} : { round: front }),
      ...(frames === undefined ? {} : { frames }),
    });
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
export function requireExportable(
  report: Report,
  { figure, output, round }: Pick<Provenance, "figure" | "output" | "round">,
): ExportableFigure {
  const entry = findExportable(figure);
  if (entry === undefined) throw new RangeError(`there is no figure "${figure}"`);
  const missing = entry.missing?.(report);
  if (missing !== undefined) throw new RangeError(`the figure "${figure}" ${missing}`);
  if (output >= report.data.outputs)
    throw new RangeError(`there is no output ${output + 1}; the experiment has ${report.data.outputs}`);
  if (round !== undefined && round >= report.rounds.length)
    throw new RangeError(`there is no round ${round}; the report has ${report.rounds.length}, counted from 0`);
  return entry;
}
