import PdfDocument from "pdfkit";
import { glyphsOf } from "../../figures/print/fontMetrics.js";
import { runScale, runWidth, scriptRise, textWidth } from "../../figures/print/measure.js";
import type { PdfOrigin } from "../pdfRenderer.js";
import type { Box, Layer, Mark, Page, PathMark, Stroke, TextMark } from "../../figures/print/page.js";

/** TrueType files of the two fonts whose widths the layout knows: KaTeX_Main-Regular and KaTeX_Math-Italic. */
export interface PdfFonts {
  readonly roman: Uint8Array;
  readonly italic: Uint8Array;
}

type Document = InstanceType<typeof PdfDocument>;

/** The same page at the same bytes: the date of a figure is that of its experiment, which has none. */
const noDate = new Date(0);

/**
 * A page as PDF: as large as the figure, its text real, with the part of the fonts that it uses embedded; the same
 * bytes for the same page. Characters that the fonts do not have are set as a question mark.
 */
export async function writePdf(page: Page, fonts: PdfFonts, origin: PdfOrigin): Promise<Uint8Array> {
  const lines = origin.lines.map((text) => text.replace(/[^ -~]/gu, "?"));
  const document = new PdfDocument({
    // Without a font of its own choice: the standard ones would not be embedded.
    font: "",
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: "1.5",
    lang: "en",
    displayTitle: true,
    info: {
      Title: origin.title,
      Subject: page.summary,
      Creator: origin.creator,
      Keywords: lines.join("\n"),
      CreationDate: noDate,
      ModDate: noDate,
    },
  });
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    document.on("data", (chunk: Uint8Array) => {
      chunks.push(chunk);
    });
    document.on("end", resolve);
    document.on("error", reject);
  });
  writeComment(document, origin.seal === undefined ? lines : [...lines, origin.seal]);
  document.registerFont("roman", fonts.roman as Buffer, "");
  document.registerFont("italic", fonts.italic as Buffer, "");
  document.addPage();
  page.layers.forEach((layer) => {
    drawLayer(document, layer);
  });
  document.end();
  await ended;
  return joined(chunks);
}

/** A comment between the header and the first object, which the offsets that follow take into account. */
function writeComment(document: Document, lines: readonly string[]): void {
  const { _write: write } = document as unknown as { readonly _write: (line: string) => void };
  lines.forEach((line) => {
    write.call(document, `% ${line}`);
  });
}

function drawLayer(document: Document, { clip, marks }: Layer): void {
  document.save();
  if (clip !== undefined) clipTo(document, clip);
  marks.forEach((mark) => {
    drawMark(document, mark);
  });
  document.restore();
}

function clipTo(document: Document, { left, top, right, bottom }: Box): void {
  document.rect(left, top, right - left, bottom - top).clip();
}

function drawMark(document: Document, mark: Mark): void {
  if (mark.kind === "text") {
    drawText(document, mark);
    return;
  }
  if (mark.kind === "circle") document.circle(mark.centre[0], mark.centre[1], mark.radius);
  else trace(document, mark);
  ink(document, mark);
}

function trace(document: Document, { points, closed }: PathMark): void {
  points.forEach(([x, y], i) => {
    if (i === 0) document.moveTo(x, y);
    else document.lineTo(x, y);
  });
  if (closed) document.closePath();
}

function ink(document: Document, { stroke, fill }: { readonly stroke?: Stroke; readonly fill?: string }): void {
  if (stroke !== undefined) {
    document.lineWidth(stroke.width).lineJoin("round").lineCap("butt");
    if (stroke.dash === undefined) document.undash();
    // The library takes a pattern of any length; its types know of pairs only.
    else document.dash(stroke.dash as unknown as number, {});
  }
  if (stroke !== undefined && fill !== undefined) document.fillAndStroke(fill, stroke.colour);
  else if (stroke !== undefined) document.stroke(stroke.colour);
  else if (fill !== undefined) document.fill(fill);
}

/** Run by run from the left end, each in its font, with the widths that the layout counted with. */
function drawText(document: Document, { at: [x, y], anchor, runs, size, colour, upwards }: TextMark): void {
  document.save();
  document.translate(x, y);
  if (upwards === true) document.rotate(-90);
  let left = -size * textWidth(runs) * (anchor === "start" ? 0 : anchor === "middle" ? 0.5 : 1);
  for (const run of runs) {
    drawRun(document, run.text, run.italic, left, -scriptRise(run.script) * size, size * runScale(run), colour);
    left += size * runWidth(run);
  }
  document.restore();
}

function drawRun(
  document: Document,
  text: string,
  italic: boolean,
  x: number,
  baseline: number,
  size: number,
  colour: string,
): void {
  let left = x;
  let [stretch, stretchLeft, slanted, previous] = ["", x, italic, 0];
  const flush = (): void => {
    if (stretch.trim() !== "") {
      document
        .font(slanted ? "italic" : "roman", size)
        .fillColor(colour)
        .text(stretch, stretchLeft, baseline, { lineBreak: false, baseline: "alphabetic" });
    }
    stretch = "";
  };
  for (const glyph of glyphsOf(text, italic)) {
    const own = glyph.accent || glyph.italic !== slanted;
    if (own || stretch === "") {
      flush();
      slanted = glyph.italic;
      stretchLeft = glyph.accent ? left - ((previous + glyph.width) / 2) * size : left;
    }
    stretch += glyph.character;
    if (glyph.accent) flush();
    else left += glyph.width * size;
    previous = glyph.accent ? previous : glyph.width;
  }
  flush();
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  chunks.reduce((offset, chunk) => {
    bytes.set(chunk, offset);
    return offset + chunk.length;
  }, 0);
  return bytes;
}
