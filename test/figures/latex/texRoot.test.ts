import { describe, expect, it } from "vitest";
import { missingPackages, preambleEnd, texRoot } from "../../../src/figures/latex/texRoot.js";

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

describe("packages", () => {
  const text =
    "\\documentclass{article}\n\\usepackage[final]{graphicx}\n\\usepackage{amsmath, " +
    "booktabs}\n%\\usepackage{pgfplots}\n\\begin{document}\n";

  it("are missing unless they are loaded, alone or in a list; a comment loads none", () => {
    expect(missingPackages(text, ["graphicx", "booktabs", "pgfplots"])).toEqual(["pgfplots"]);
  });

  it("go before the beginning of the document", () => {
    expect(text.slice(preambleEnd(text))).toBe("\\begin{document}\n");
    expect(preambleEnd("% \\begin{document}\n\\section{A}")).toBeUndefined();
  });
});
