import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ExportServices } from "../export/exportFigure.js";
import { loadPdfRenderer, type PdfRenderer } from "../export/pdfRenderer.js";
import { sha256 } from "./sha256.js";

/** What exports need of Node; the PDF writer lies beside this program, and is loaded when the first PDF is written. */
export function createExportServices(): ExportServices {
  let pdf: Promise<PdfRenderer> | undefined;
  return {
    pdf: () => (pdf ??= loadPdfRenderer(pathToFileURL(join(__dirname, "pdf.js")).href)),
    encode: (text) => new TextEncoder().encode(text),
    digest: (bytes) => Promise.resolve(sha256(bytes)),
  };
}
