import type { Page } from "../figures/print/page.js";

/** What a PDF file says of itself. */
export interface PdfOrigin {
  readonly title: string;
  readonly creator: string;
  /** Lines for a comment and for the document's information; characters beyond ASCII are set as question marks. */
  readonly lines: readonly string[];
  /** A further line of the comment alone, which is changed in its place afterwards. */
  readonly seal?: string;
}

export type PdfRenderer = (page: Page, origin: PdfOrigin) => Promise<Uint8Array>;

/** Loads the bundle `dist/pdf.js`, where a shell has it. @param address what `import()` takes there */
export async function loadPdfRenderer(address: string): Promise<PdfRenderer> {
  const loaded = (await import(address)) as {
    readonly default?: { readonly renderPdf?: PdfRenderer };
    readonly renderPdf?: PdfRenderer;
  };
  const renderPdf = loaded.renderPdf ?? loaded.default?.renderPdf;
  if (renderPdf === undefined) throw new Error(`${address} is not the PDF writer of this program.`);
  return renderPdf;
}
