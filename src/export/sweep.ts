import { parameterCatalogue } from "../experiment/parameterFields.js";
import type { Report } from "../experiment/report.js";
import { findFigure } from "../figures/catalogue/catalogue.js";
import { formatNumber } from "../figures/format.js";
import { holdFrames, type Frames } from "../figures/frames.js";
import { HeldDomains } from "../figures/hold.js";
import { printPage } from "../figures/print/printPage.js";
import { writeBeamer } from "../figures/writers/beamer.js";
import { writableFigure } from "./exportFigure.js";
import type { Provenance } from "./provenance.js";
import { provenanceLines } from "./provenanceText.js";
import { frameNumber, look, pdfFile, type ExportedFile, type ExportServices } from "./writeFigure.js";

/**
 * The frames of a figure while a parameter goes through values, as numbered PDF files and overlays for beamer. Every
 * frame has the same axes, wide enough for all.
 * @param reports one for each value of the provenance's sweep @throws RangeError for a figure that there is not
 */
export async function exportSweep(
  reports: readonly Report[],
  provenance: Provenance,
  stem: string,
  services: ExportServices,
): Promise<ExportedFile[]> {
  const frames = sharedFrames(reports);
  const files: ExportedFile[] = [];
  for (const [i, report] of reports.entries()) {
    const round = (provenance.round ?? 0) < report.rounds.length ? provenance.round : undefined;
    const figure = writableFigure(report, { ...provenance, round }, { frames, held: new HeldDomains() });
    const page = printPage(figure.draw(round), look(provenance, round));
    files.push(await pdfFile(stem, `-${frameNumber(i, reports.length)}.pdf`, page, provenance, services));
  }
  const overlays = files.map(({ ending }, i) => ({ file: `${stem}${ending}`, caption: sweptText(provenance, i) }));
  const title = findFigure(provenance.figure)?.title ?? provenance.figure;
  return [
    { ending: "-beamer.tex", bytes: services.encode(writeBeamer(overlays, title, provenanceLines(provenance))) },
    ...files,
  ];
}

/** "tolerance ε = 0.1": what a frame is of. */
function sweptText({ sweep }: Provenance, frame: number): string {
  if (sweep === undefined) return "";
  const description = parameterCatalogue().find(({ key }) => key === sweep.key)?.description;
  const value = sweep.values[frame] ?? "";
  const shown = value.trim() === "" || Number.isNaN(Number(value)) ? value : formatNumber(Number(value));
  return `${[description?.name ?? sweep.key, ...(description?.symbol === undefined ? [] : [description.symbol])].join(" ")} = ${shown}`;
}

/** Ranges that hold every report. */
export function sharedFrames(reports: readonly Report[]): Frames {
  const each = reports.map((report) => holdFrames(report));
  const [first] = each;
  if (first === undefined) throw new RangeError("a sweep needs at least one value");
  const widest = (ranges: readonly (readonly [number, number])[]) =>
    [Math.min(...ranges.map(([from]) => from)), Math.max(...ranges.map(([, to]) => to))] as const;
  return {
    ...first,
    columns: Math.max(
      ...reports.map(({ rounds, collapse }) => rounds.length + (collapse.rounds === rounds.length ? 1 : 0)),
      1,
    ),
    values: first.values.map((_, output) => widest(each.map(({ values }) => values[output] ?? first.values[output]))),
    errors: widest(each.map(({ errors }) => errors)),
    multipliers: widest(each.map(({ multipliers }) => multipliers)),
    floor: Math.min(...each.map(({ floor }) => floor)),
    strip: each.map(({ strip }) => strip).reduce((a, b) => (b.end > a.end ? b : a)),
  };
}
