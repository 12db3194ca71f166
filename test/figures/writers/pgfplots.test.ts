import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { printOptions } from "../../../src/figures/print/options.js";
import { boundsSheet } from "../../../src/figures/boundsTable.js";
import { roundsTable } from "../../../src/figures/roundsTable.js";
import { writeLatexTable } from "../../../src/figures/writers/latexTable.js";
import { PgfTable } from "../../../src/figures/writers/pgfplots/table.js";
import { writePgfplots } from "../../../src/figures/writers/pgfplots/pgfplots.js";
import { pgfPreamble } from "../../../src/figures/writers/pgfplots/preamble.js";
import { hasTool, needs, runTool } from "../../support/tools.js";
import { longRun, reports } from "../print/figures.js";
import { drawable, drawn } from "../drawn.js";
import { illustrative, twoOutputs } from "../reports.js";

const withLatex =
  hasTool("kpsewhich", "pgfplots.sty") &&
  hasTool("kpsewhich", "standalone.cls") &&
  hasTool("kpsewhich", "booktabs.sty") &&
  hasTool("pdflatex", "--version");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pgfplots-"));
});
afterAll(() => rm(folder, { recursive: true }));

const compile = (file: string) => runTool("pdflatex", ["-interaction=nonstopmode", "-halt-on-error", file], folder);

async function write(name: string, text: string): Promise<void> {
  await writeFile(join(folder, name), text);
}

describe("PgfTable", () => {
  it("holds equal columns once and fills short ones up", () => {
    const table = new PgfTable();
    const x = table.column("x", [0, 0.1]);
    expect(table.column("again", [0, 0.1])).toBe(x);
    expect(table.column("x", [5])).not.toBe(x);
    table.column("fit_1", [1e-300, Infinity, 3]);
    expect(table.text(["from"])).toBe("# from\nx xx1 fit1\n0 5 1e-300\n0.1 nan nan\nnan nan 3\n");
  });
});

it("the picture names the same ranges and ticks as the figure, and its table the same numbers", () => {
  const report = illustrative();
  const figure = drawn(report, "fits");
  const { picture, table } = writePgfplots(figure, printOptions("single"), "fits", []);
  expect(picture).toContain("xmin=0,");
  expect(picture).toContain("xtick={0,0.2,0.4,0.6,0.8,1},");
  const [heading, ...rows] = table
    .trim()
    .split("\n")
    .map((line) => line.split(" "));
  const column = heading.indexOf("fit1");
  expect(rows.map((row) => Number(row[column]))).toEqual(Array.from(report.grid?.fits[1] ?? []));
  expect(rows.map((row) => Number(row[heading.indexOf("data")])).filter(Number.isFinite)).toEqual(
    Array.from(report.data.labels),
  );
});

describe("pdflatex compiles", needs(withLatex, "pdflatex with pgfplots, standalone and booktabs"), () => {
  it("a figure by itself", async () => {
    const report = illustrative();
    const { picture, table, standalone } = writePgfplots(drawn(report, "fits"), printOptions("single"), "alone", [
      "of a test",
    ]);
    await write("alone.tex", picture);
    await write("alone.dat", table);
    await write("alone-standalone.tex", standalone);
    expect(await compile("alone-standalone.tex")).toContain("Output written on alone-standalone.pdf (1 page");
  });

  it("every figure of every kind of report, in one document", async () => {
    const stems: string[] = [];
    for (const name of ["illustrative", "on the sphere", "two outputs", "long run", "collapsed at once"]) {
      const report = reports[name]();
      // Cells are slow to typeset: those of one report will do.
      for (const entry of drawable(report).filter(
        ({ id, drawnAs }) => drawnAs === undefined && (name === "illustrative" || !/[wW]eights/.test(id)),
      )) {
        const stem = `${name.replace(/ /g, "")}-${entry.id}`;
        const { picture, table } = writePgfplots(
          drawn(report, entry, { round: 0 }),
          printOptions("single", undefined, 0),
          stem,
          ["of a test"],
        );
        await write(`${stem}.tex`, picture);
        await write(`${stem}.dat`, table);
        stems.push(stem);
      }
    }
    await write(
      "all.tex",
      [
        "\\documentclass{article}",
        ...pgfPreamble,
        "\\begin{document}",
        ...stems.map((stem) => `\\input{${stem}.tex}\\par`),
        "\\end{document}",
      ].join("\n"),
    );
    expect(await compile("all.tex")).toMatch(/Output written on all\.pdf/);
  }, 120_000);

  it("a paper that reads figures from another folder, with spaces and umlauts in their names", async () => {
    const report = illustrative();
    await mkdir(join(folder, "my figures"), { recursive: true });
    const { picture, table } = writePgfplots(drawn(report, "fits"), printOptions("double"), "größe a", []);
    await write("my figures/größe a.tex", picture);
    await write("my figures/größe a.dat", table);
    await write(
      "tables.tex",
      [
        writeLatexTable(roundsTable(report), ["of a test"]),
        "",
        writeLatexTable(boundsSheet(report.bounds.statements), []),
        "",
        writeLatexTable(roundsTable(twoOutputs()), []),
      ].join("\n"),
    );
    await write(
      "paper.tex",
      [
        "\\documentclass{article}",
        ...pgfPreamble,
        "\\usepackage{booktabs,array}",
        "\\newcommand{\\selfdistilldata}{my figures}",
        "\\begin{document}",
        '\\input{"my figures/größe a.tex"}',
        "",
        "\\input{tables.tex}",
        "\\end{document}",
      ].join("\n"),
    );
    expect(await compile("paper.tex")).toMatch(/Output written on paper\.pdf/);
  }, 60_000);

  it("a figure of a hundred rounds names its first and last", () => {
    const report = longRun();
    const { picture } = writePgfplots(drawn(report, "fits"), printOptions("single"), "long", []);
    expect(picture).toMatch(/addlegendentry\{\$f_\{0\}\$, \$\\ldots\$, \$f_\{\d+\}\$\}/);
  });
});
