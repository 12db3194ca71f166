import { readFileSync } from "node:fs";
import { join } from "node:path";
import PdfDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { glyphsOf } from "../../../src/figures/print/fontMetrics.js";
import { printPage } from "../../../src/figures/print/printPage.js";
import { projectRoot } from "../../support/experiments.js";
import { printCases } from "./figures.js";

const fontFile = (name: string) =>
  readFileSync(join(projectRoot, "node_modules", "katex", "dist", "fonts", `KaTeX_${name}.ttf`));
const document = new PdfDocument({ font: "" })
  .registerFont("roman", fontFile("Main-Regular"), "")
  .registerFont("italic", fontFile("Math-Italic"), "");

/** Width of a character in thousandths of its size, as the font file has it. */
function widthInFile(character: string, italic: boolean): number {
  return Math.round(document.font(italic ? "italic" : "roman", 1000).widthOfString(character, {}));
}

describe("the widths that the layout counts with", () => {
  const latin = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join("");
  const signs = "−×·≤≥±∞…⌈⌉⌊⌋‖√∈→≈′–—“”‘’§¶ßæøÆØ⟨⟩∂∑";
  const greek = "αβγδεζηθικλμνξοπρστυφχψωΓΔΘΛΞΠΣΦΨΩϵϑϕϖϱς";

  it("are those of the fonts that are embedded", () => {
    for (const [text, slanted] of [
      [latin + signs + greek, false],
      [latin.replace(/[^a-zA-Z]/g, "") + greek, true],
    ] as const) {
      for (const { character, italic, width, missing } of glyphsOf(text, slanted)) {
        // Files hold whole thousandths; the typesetter's own widths are rounded to them.
        if (!missing) expect(Math.abs(widthInFile(character, italic) - 1000 * width), character).toBeLessThanOrEqual(1);
      }
    }
  });

  it("cover every character of every figure", () => {
    const texts = printCases().flatMap(({ figure, options }) =>
      printPage(figure, options).layers.flatMap(({ marks }) =>
        marks.flatMap((mark) => (mark.kind === "text" ? mark.runs : [])),
      ),
    );
    expect([
      ...new Set(
        texts.flatMap(({ text, italic }) =>
          glyphsOf(text, italic).flatMap((glyph, i) => (glyph.missing ? [Array.from(text)[i]] : [])),
        ),
      ),
    ]).toEqual([]);
  });

  it("set accents over their letters, and a question mark for what is not there", () => {
    expect(glyphsOf("ü", false).map(({ character, accent }) => [character, accent])).toEqual([
      ["u", false],
      ["¨", true],
    ]);
    expect(glyphsOf("字", false)).toMatchObject([{ character: "?", missing: true }]);
  });
});
