import roman from "katex/dist/fonts/KaTeX_Main-Regular.ttf";
import italic from "katex/dist/fonts/KaTeX_Math-Italic.ttf";
import type { Page } from "../../figures/print/page.js";
import type { PdfOrigin } from "../pdfRenderer.js";
import { writePdf } from "./writePdf.js";

/**
 * A bundle of its own, fonts included: neither the host's start nor a terminal command that writes no PDF waits for it.
 */
export function renderPdf(page: Page, origin: PdfOrigin): Promise<Uint8Array> {
  return writePdf(page, { roman, italic }, origin);
}
