import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportFigure } from "../../src/export/exportFigure.js";
import { exportFormats } from "../../src/export/formats.js";
import { illustrative } from "../figures/reports.js";
import { hasTool, needs, runTool } from "../support/tools.js";
import { provenance, services } from "./services.js";

const report = illustrative();
const endingsOf = async (format: (typeof exportFormats)[number]) =>
  (await exportFigure(report, { ...provenance, format }, "stem", services)).map(({ ending }) => ending);

describe("exportFigure", () => {
  it("names the files of each format", async () => {
    expect(await endingsOf("pgfplots")).toEqual([".tex", ".dat", "-standalone.tex"]);
    expect(await endingsOf("beamer")).toEqual(["-beamer.tex", "-00.pdf", "-01.pdf", "-02.pdf", "-03.pdf"]);
    expect([await endingsOf("csv"), await endingsOf("latex"), await endingsOf("numpy")]).toEqual([
      [".csv"],
      [".tex"],
      [".py"],
    ]);
  });

  it.each(exportFormats)("gives the same bytes twice: %s", async (format) => {
    const [a, b] = [
      await exportFigure(report, { ...provenance, format }, "stem", services),
      await exportFigure(report, { ...provenance, format }, "stem", services),
    ];
    expect(a).toEqual(b);
  });

  it("says what there is not", async () => {
    await expect(exportFigure(report, { ...provenance, figure: "nothing" }, "stem", services)).rejects.toThrow(
      'there is no figure "nothing"',
    );
    await expect(exportFigure(report, { ...provenance, figure: "accuracy" }, "stem", services)).rejects.toThrow(
      "is for tables with classes",
    );
    await expect(exportFigure(report, { ...provenance, output: 1 }, "stem", services)).rejects.toThrow(
      "there is no output 2; the experiment has 1",
    );
    await expect(exportFigure(report, { ...provenance, round: 9 }, "stem", services)).rejects.toThrow(
      "there is no round 9; the report has 4",
    );
  });
});

const withPoppler = hasTool("pdffonts", "-v") && hasTool("pdftotext", "-v");

describe("a PDF, as other programs read it", needs(withPoppler, "pdffonts and pdftotext"), () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "pdf-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function file(figure: string): Promise<string> {
    const [{ bytes }] = await exportFigure(report, { ...provenance, figure, format: "pdf" }, "stem", services);
    const path = join(folder, `${figure}.pdf`);
    await writeFile(path, bytes);
    return path;
  }

  it("has embedded subsets of its fonts and no others", async () => {
    const fonts = (await runTool("pdffonts", [await file("fits")], folder)).trim().split("\n").slice(2);
    expect(fonts).toHaveLength(2);
    // Name, type, encoding, then: embedded, subset, with a map to Unicode.
    for (const line of fonts)
      expect(line).toMatch(/\+KaTeX_(Main-Regular|Math-Italic)\s+CID TrueType\s+Identity-H\s+yes yes yes/);
  });

  it("has text that can be found and copied", async () => {
    const text = await runTool("pdftotext", ["-layout", await file("errors"), "-"], folder);
    expect(text).toContain("against labels");
    expect(text).toMatch(/collapse, N = 4/);
    expect(text).toContain("mean squared error");
  });

  it("is as large as its figure", async () => {
    expect(await runTool("pdfinfo", [await file("weights")], folder)).toMatch(/Page size:\s+234 x 158 pts/);
  });
});
