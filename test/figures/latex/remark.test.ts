import { describe, expect, it } from "vitest";
import { remark } from "../../../src/figures/latex/remark.js";
import { illustrative, regular } from "../reports.js";

describe("the remark on a report", () => {
  it("says of the paper's example that its guarantee is silent and what the others give", () => {
    const text = remark(illustrative());
    expect(text).toContain("cubic spline kernel on $K=11$ points with tolerance $\\varepsilon=0.045$");
    expect(text).toContain("rank $9$");
    expect(text).toContain("says nothing here, because $\\kappa=\\infty$");
    expect(text).toContain("cannot collapse before round $3$ and must by round $11$; they do at round $4$");
    expect(text).toContain("smallest after round $t=1$, where it is $0.06821$");
  });

  it("gives the paper's count of rounds where κ is finite", () => {
    const report = regular();
    expect(remark(report)).toContain(
      `N\\ge\\lceil(r_0-1)/\\kappa\\rceil=${Math.ceil(report.bounds.guaranteedRounds)}$`,
    );
  });

  it("says when there is no round at all", () => {
    expect(remark(illustrative(1))).toContain("the first fit is zero");
  });

  it.each([illustrative(), regular(), illustrative(1)])(
    "has its dollar signs in pairs and no sign that LaTeX stumbles over",
    (report) => {
      const text = remark(report);
      expect((text.match(/\$/g) ?? []).length % 2).toBe(0);
      expect(text.replace(/\$[^$]*\$/g, "")).not.toMatch(/[_^&#%\\]/);
    },
  );
});
