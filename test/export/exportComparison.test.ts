import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { comparedSets, exportComparison } from "../../src/export/exportComparison.js";
import { exportFiles } from "../../src/export/exportFiles.js";
import type { ExportFormat } from "../../src/export/formats.js";
import { provenanceOf } from "../../src/export/marker.js";
import type { Provenance } from "../../src/export/provenance.js";
import { illustrative, onSphere } from "../figures/reports.js";
import { hasTool, needs, runTool } from "../support/tools.js";
import { provenance, services } from "./services.js";

const reports = [illustrative(0.045), illustrative(0.2), illustrative(0.1)];
const stated: Provenance = { ...provenance, figure: "compareFits", compare: [["tolerance=0.2"], ["tolerance=0.1"]] };
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe("exportComparison", () => {
  it("takes the changes of the provenance for all runs, then each run's own", () => {
    expect(comparedSets({ set: ["rounds=3"], compare: [["tolerance=0.2"], ["title=a", "tolerance=0.1"]] })).toEqual([
      ["rounds=3"],
      ["rounds=3", "tolerance=0.2"],
      ["rounds=3", "title=a", "tolerance=0.1"],
    ]);
  });

  it.each<ExportFormat>(["svg", "pdf", "pgfplots", "csv", "latex", "beamer"])(
    "writes the files of the format %s, which say what they are of",
    async (format) => {
      const wanted = { ...stated, format };
      const files = await exportComparison(reports, wanted, "stem", services);
      for (const { ending, bytes } of files) expect(provenanceOf(bytes), ending).toEqual(wanted);
      expect(await exportComparison(reports, wanted, "stem", services)).toEqual(files);
      if (format === "beamer")
        expect(files.map(({ ending }) => ending)).toEqual(["-beamer.tex", "-00.pdf", "-01.pdf", "-02.pdf", "-03.pdf"]);
    },
  );

  it("is what a provenance with compared runs describes", async () => {
    const asked: (readonly string[])[] = [];
    const files = await exportFiles(
      { ...stated, set: ["rounds=3"], format: "csv", figure: "differences" },
      "stem",
      (set) => {
        asked.push(set);
        return Promise.resolve(illustrative(Number(/tolerance=(.*)/.exec(set.join("\n"))?.[1] ?? 0.045)));
      },
      services,
    );
    expect(asked).toEqual([["rounds=3"], ["rounds=3", "tolerance=0.2"], ["rounds=3", "tolerance=0.1"]]);
    expect(decode(files[0]?.bytes)).toMatch(/\n,ε = 0\.045,ε = 0\.2,ε = 0\.1\ntolerance ε,0\.045,0\.2,0\.1\n/);
  });

  it("names every run in the legend, however many there are", async () => {
    const many = [0.045, 0.06, 0.08, 0.1, 0.15, 0.2].map((tolerance) => illustrative(tolerance));
    const [{ bytes }] = await exportComparison(many, { ...stated, format: "svg" }, "stem", services);
    const text = decode(bytes).replace(/<[^>]*>/g, "");
    for (const tolerance of [0.045, 0.06, 0.08, 0.1, 0.15, 0.2]) expect(text).toContain(`ε = ${tolerance}, t = 0`);
  });

  it.each<[string, Partial<Provenance>, readonly ReturnType<typeof illustrative>[], string]>([
    ["a figure of one run", { figure: "errors" }, reports, 'the figure "errors" is of one run'],
    ["one run", {}, reports.slice(0, 1), "1 runs cannot be compared; give from 2 to 6"],
    ["runs without a line to draw on", {}, [illustrative(), onSphere()], "needs runs with inputs on a line"],
    ["an output that there is not", { output: 1 }, reports, "there is no output 2 in every run; there are 1"],
    ["a round that no run has", { round: 4 }, reports, "there is no round 4; the longest run has 4, counted from 0"],
    [
      "a table that is to be drawn",
      { figure: "differences", format: "svg" },
      reports,
      "is a table; write it as csv or latex",
    ],
    ["a script", { format: "numpy" }, reports, "the format numpy is of one run"],
  ])("refuses %s", async (_, change, some, message) => {
    await expect(exportComparison(some, { ...stated, ...change }, "stem", services)).rejects.toThrow(message);
  });
});

const withLatex =
  hasTool("kpsewhich", "pgfplots.sty") && hasTool("kpsewhich", "standalone.cls") && hasTool("pdflatex", "--version");

describe("pdflatex compiles", needs(withLatex, "pdflatex with pgfplots and standalone"), () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "comparison-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(["compareFits", "compareErrors", "compareWeights"])(
    "%s",
    async (figure) => {
      for (const { ending, bytes } of await exportComparison(
        reports,
        { ...stated, figure, format: "pgfplots" },
        figure,
        services,
      ))
        await writeFile(join(folder, figure + ending), bytes);
      expect(
        await runTool("pdflatex", ["-interaction=nonstopmode", "-halt-on-error", `${figure}-standalone.tex`], folder),
      ).toContain(`Output written on ${figure}-standalone.pdf (1 page`);
    },
    60_000,
  );
});
