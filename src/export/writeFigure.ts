import { missingCharacters } from "../figures/print/missingCharacters.js";
import { printOptions, type PrintOptions } from "../figures/print/options.js";
import type { Page } from "../figures/print/page.js";
import { printPage, type PrintFigure } from "../figures/print/printPage.js";
import type { DataTable } from "../figures/table.js";
import { writeBeamer } from "../figures/writers/beamer.js";
import { writeCsv } from "../figures/writers/csv.js";
import { writeLatexTable } from "../figures/writers/latexTable.js";
import { writePgfplots } from "../figures/writers/pgfplots/pgfplots.js";
import { writeSvg } from "../figures/writers/svg.js";
import type { DrawnFormat } from "./formats.js";
import type { PdfRenderer } from "./pdfRenderer.js";
import type { Provenance } from "./provenance.js";
import { provenanceLines } from "./provenanceText.js";
import { blankSeal, type Digest } from "./seal.js";

/** One of the files of an exported figure. */
export interface ExportedFile {
  /** What follows the stem in its name. */
  readonly ending: string;
  readonly bytes: Uint8Array;
  /** Characters that the format has no glyphs for, in whose places question marks stand. */
  readonly missing?: readonly string[];
}

export interface ExportServices {
  /** Asked only for formats that need it. */
  readonly pdf: () => Promise<PdfRenderer>;
  readonly encode: (text: string) => Uint8Array;
  readonly digest: Digest;
  /** False: as files were written before they stated the hash of their content. */
  readonly seals?: boolean;
}

/** A figure that is ready to be written, whatever it was made from. */
export interface WritableFigure {
  readonly title: string;
  /** How many rounds it has to play. */
  readonly rounds: number;
  /** @throws RangeError when it is a table alone */
  readonly draw: (front: number | undefined) => PrintFigure;
  readonly table: (front: number | undefined) => DataTable;
  /** The table as a paper sets it, when that is another. */
  readonly sheet?: DataTable;
}

/** The files of one figure in one format; look, round and format are those of the provenance. */
export async function writeFigure(
  figure: WritableFigure,
  format: DrawnFormat,
  provenance: Provenance,
  stem: string,
  services: ExportServices,
): Promise<ExportedFile[]> {
  const { round } = provenance;
  const origin = provenanceLines(provenance);
  const text = (ending: string, content: string): ExportedFile => ({ ending, bytes: services.encode(content) });
  const page = (front: number | undefined): Page => printPage(figure.draw(front), look(provenance, front));
  switch (format) {
    case "svg":
      return [text(".svg", writeSvg(page(round), origin))];
    case "pdf":
      return [await pdfFile(stem, ".pdf", page(round), provenance, services)];
    case "csv":
      return [text(".csv", writeCsv(figure.table(round), origin))];
    case "latex":
      return [text(".tex", writeLatexTable(figure.sheet ?? figure.table(round), origin))];
    case "pgfplots": {
      const { picture, table, standalone } = writePgfplots(figure.draw(round), look(provenance, round), stem, origin);
      return [text(".tex", picture), text(".dat", table), text("-standalone.tex", standalone)];
    }
    case "beamer": {
      const frameFiles: ExportedFile[] = [];
      for (let t = 0; t < figure.rounds; t++)
        frameFiles.push(await pdfFile(stem, `-${frameNumber(t, figure.rounds)}.pdf`, page(t), provenance, services));
      return [
        text(
          "-beamer.tex",
          writeBeamer(
            frameFiles.map(({ ending }, t) => ({ file: `${stem}${ending}`, caption: `t = ${t}` })),
            figure.title,
            origin,
          ),
        ),
        ...frameFiles,
      ];
    }
  }
}

/** 00, 01, …: in the order of their names. */
export function frameNumber(index: number, count: number): string {
  return String(index).padStart(Math.max(2, String(count - 1).length), "0");
}

export function look({ width, fontSize }: Provenance, round: number | undefined): PrintOptions {
  return printOptions(width, fontSize, round);
}

export async function pdfFile(
  stem: string,
  ending: string,
  page: Page,
  provenance: Provenance,
  { pdf, seals = true }: ExportServices,
): Promise<ExportedFile> {
  const render = await pdf();
  const missing = missingCharacters(page);
  return {
    ending,
    ...(missing.length === 0 ? {} : { missing }),
    bytes: await render(page, {
      title: page.title,
      creator: provenance.generator,
      lines: provenanceLines(provenance),
      ...(seals ? { seal: blankSeal(stem + ending) } : {}),
    }),
  };
}
