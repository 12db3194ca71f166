import { expect, it } from "vitest";
import { figureCaption, floatEnvironment } from "../../../src/figures/latex/environment.js";
import { illustrative } from "../reports.js";

it("floats a figure with its caption below, a table with its caption above", () => {
  const parts = { path: "figures/a b", caption: "C", label: "fig:a", inclusion: "graphics", float: "figure" } as const;
  expect(floatEnvironment(parts).split("\n")).toEqual([
    "\\begin{figure}[tb]",
    "  \\centering",
    "  \\includegraphics{figures/a b}",
    "  \\caption{C}",
    "  \\label{fig:a}",
    "\\end{figure}",
    "",
  ]);
  const table = floatEnvironment({ ...parts, float: "table", inclusion: "input" }).split("\n");
  expect(table.indexOf("  \\caption{C}")).toBeLessThan(table.indexOf("  \\input{figures/a b}"));
});

it("captions a figure with the numbers of its report", () => {
  expect(figureCaption(illustrative(0.045, { title: "Illustrative example (Mobahi et al. 2020)" }), "Fits")).toBe(
    "Fits for the illustrative example (Mobahi et al. 2020): $K=11$, $\\kappa=\\infty$, $\\varepsilon=0.045$, $r_0=3.57$, $N=4$." +
      " The error against the truth is smallest after round $t=1$, where it is $0.06821$.",
  );
});

it("escapes what a title has that LaTeX would take for its own", () => {
  expect(figureCaption(illustrative(0.045, { title: "50% of A_t & more" }), "Fits")).toContain(
    "50\\% of A\\_t \\& more",
  );
});
