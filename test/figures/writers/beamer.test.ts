import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { exportSweep } from "../../../src/export/sweep.js";
import { writeBeamer } from "../../../src/figures/writers/beamer.js";
import { provenance, services } from "../../export/services.js";
import { hasTool, needs, runTool } from "../../support/tools.js";
import { illustrative } from "../reports.js";

it("shows one file after the other with what it is of, and the last one from then on", () => {
  const lines = writeBeamer(
    [
      { file: "a-00.pdf", caption: "ε = 0.1" },
      { file: "a-01.pdf", caption: "ε = 0.2" },
    ],
    "Basis weights B_t",
    ["of a test"],
  ).split("\n");
  expect(lines[0]).toBe("% of a test");
  expect(lines).toContain("\\begin{frame}{Basis weights $B_{t}$}");
  expect(lines).toEqual(
    expect.arrayContaining([
      '  \\includegraphics<1>[width=\\textwidth]{"\\selfdistilldata/a-00.pdf"}%',
      '  \\includegraphics<2->[width=\\textwidth]{"\\selfdistilldata/a-01.pdf"}%',
      "  \\only<1>{$\\varepsilon = 0.1$}%",
      "  \\only<2->{$\\varepsilon = 0.2$}%",
    ]),
  );
});

const withBeamer = hasTool("kpsewhich", "beamer.cls") && hasTool("pdflatex", "--version");

it(
  "is a frame with a page for each value of a sweep",
  { timeout: 60_000, ...needs(withBeamer, "pdflatex with beamer") },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "beamer-"));
    try {
      const swept = {
        ...provenance,
        format: "beamer",
        width: "slide",
        fontSize: 11,
        sweep: { key: "tolerance", values: ["0.045", "0.1", "0.2"] },
      } as const;
      for (const { ending, bytes } of await exportSweep(
        [0.045, 0.1, 0.2].map((tolerance) => illustrative(tolerance)),
        swept,
        "talk",
        services,
      ))
        await writeFile(join(folder, `talk${ending}`), bytes);
      await writeFile(
        join(folder, "slides.tex"),
        "\\documentclass{beamer}\n\\begin{document}\n\\input{talk-beamer}\n\\end{document}\n",
      );
      expect(await runTool("pdflatex", ["-interaction=nonstopmode", "-halt-on-error", "slides.tex"], folder)).toMatch(
        /Output written on slides\.pdf \(3 pages/,
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
