import { describe, expect, it } from "vitest";
import { pgfPreamble } from "../../../src/figures/writers/pgfplots/preamble.js";
import { missingPreamble, preambleEnd, texRoot } from "../../../src/figures/latex/texRoot.js";

describe("the root of a LaTeX file", () => {
  it.each([
    ["% !TEX root = ../main.tex\n\\section{A}", "../main.tex"],
    ["%!TeX root=main\n", "main.tex"],
    ['% !TEX program = lualatex\n% !TEX root = "my paper.tex"\n', "my paper.tex"],
    ["\\documentclass[../paper]{subfiles}\n", "../paper.tex"],
  ])("is what %j names", (text, root) => {
    expect(texRoot(text)).toBe(root);
  });

  it.each(["\\documentclass{article}\n", "", "A root = main.tex in words", `${"\n".repeat(30)}% !TEX root = main.tex`])(
    "is the file itself for %j",
    (text) => {
      expect(texRoot(text)).toBeUndefined();
    },
  );
});

describe("the preamble", () => {
  const text =
    "\\documentclass{article}\n\\usepackage[final]{graphicx}\n\\usepackage{amsmath, " +
    "booktabs}\n%\\usepackage{pgfplots}\n\\begin{document}\n";

  it("lacks packages unless they are loaded, alone or in a list; a comment loads none", () => {
    expect(missingPreamble(text, ["\\usepackage{graphicx,booktabs}", "\\usepackage{pgfplots}"])).toEqual([
      "\\usepackage{pgfplots}",
    ]);
  });

  it("lacks what a PGFPlots figure needs beside the package: libraries, and a version unless another is set", () => {
    expect(missingPreamble("\\usepackage{pgfplots}\n", pgfPreamble)).toEqual(pgfPreamble.slice(1));
    expect(
      missingPreamble(
        "\\usepackage{pgfplots}\\pgfplotsset{compat = newest, width=5cm}\n\\usetikzlibrary{ arrows, patterns }\n",
        pgfPreamble,
      ),
    ).toEqual(["\\usepgfplotslibrary{patchplots}", "\\usetikzlibrary{shapes.geometric}"]);
    expect(missingPreamble(pgfPreamble.join("\n"), pgfPreamble)).toEqual([]);
  });

  it("ends before the beginning of the document", () => {
    expect(text.slice(preambleEnd(text))).toBe("\\begin{document}\n");
    expect(preambleEnd("% \\begin{document}\n\\section{A}")).toBeUndefined();
  });
});
