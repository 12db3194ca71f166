import katex from "katex";
import { describe, expect, it } from "vitest";
import { problemFromSpectrum, type SpectralProblem } from "../../src/theory/distillation/spectralProblem.js";
import { distill } from "../../src/theory/distillation/rounds.js";
import { definitionOf, filledTex, type Statement } from "../../src/statements/statements.js";
import { theoremSheet } from "../../src/statements/theoremSheet.js";
import { check, randomProblem } from "../theory/support/randomProblem.js";
import { chainsOf, texValue } from "./texValue.js";

const statementsOf = (problem: SpectralProblem, tolerance: number): Statement[] =>
  theoremSheet({
    problem,
    tolerance,
    modes: problem.count,
    distillation: distill(problem, { tolerance, recordedRounds: 8 }),
  });

const spectrum = (eigenvalues: number[], coefficients: number[]): SpectralProblem =>
  problemFromSpectrum(Float64Array.from(eigenvalues), Float64Array.from(coefficients), 1);

/**
 * Every relation between two sides that are numbers holds for the numbers as they are shown. Shown are four digits or
 * more, so that sums, quotients and powers of them agree with what they are said to equal to about one part in a
 * thousand, and numbers next to 1 by that part of their distance from it. Returns how many relations were checked.
 */
function expectTrue(statement: Statement): number {
  let checked = 0;
  for (const line of filledTex(statement)) {
    for (const { sides, relations } of chainsOf(line)) {
      let last: { value: number; at: number } | undefined;
      sides.forEach((side, i) => {
        const value = texValue(side);
        if (value === null) return;
        if (last !== undefined) {
          checked++;
          const between = relations.slice(last.at, i);
          const sign = between.find((each) => each !== "=" && each !== "\\approx") ?? "=";
          const size = Math.max(Math.abs(last.value), Math.abs(value));
          // Where r_0 is a whole number up to its last digit, a count may be one off, and the formula says so.
          const atWhole = between.includes("\\approx") && Math.abs(last.value - value) <= 1;
          const near = atWhole || Math.abs(last.value - value) <= 2e-3 * size || last.value === value;
          const right =
            sign === "=" ? near : near || (sign === "\\le" || sign === "<" ? last.value < value : last.value > value);
          if (!right) expect.fail(`${statement.id}: ${line}: ${last.value} ${sign} ${value}`);
        }
        last = { value, at: i };
      });
    }
  }
  return checked;
}

describe("texValue", () => {
  it("reads what the formulas are made of", () => {
    expect(texValue(String.raw`\left\lceil\frac{3.57-1}{4\,471}\right\rceil`)).toBe(1);
    expect(texValue(String.raw`2.5\times10^{-6}\cdot\sqrt{\frac{8}{2}}+2^{3}`)).toBeCloseTo(8.000005, 12);
    expect(texValue(String.raw`\prod_{i=1}^{3}\frac{i+1}{i}`)).toBe(4);
    expect(texValue(String.raw`\exp\left(2\left(\frac1{4}-\frac1{8}\right)\right)`)).toBeCloseTo(Math.exp(0.25), 15);
    expect([texValue("c_0"), texValue("N"), texValue(String.raw`\frac{1}{K}`)]).toEqual([null, null, null]);
    expect(chainsOf(String.raw`a=1\le2\;\Rightarrow\;N\ge3`).map(({ sides }) => sides.length)).toEqual([3, 2]);
  });
});

describe("the formulas with numbers in them", () => {
  it("are true as they stand, on a thousand random problems", () => {
    let checked = 0;
    check(randomProblem, 1000, ({ problem, tolerance }) => {
      for (const statement of statementsOf(problem, tolerance)) checked += expectTrue(statement);
    });
    expect(checked).toBeGreaterThan(15_000);
  });

  it("end in the values that the bounds state", () => {
    const statements = statementsOf(spectrum([2, 0.7, 0.2, 0.05], [3, -2, 1.5, 1]), 0.4);
    const lastOf = (id: string, line: number): number => {
      const statement = statements.find((each) => each.id === id);
      const chain = chainsOf((statement === undefined ? [] : filledTex(statement))[line] ?? "")[0];
      return texValue(chain?.sides.at(-1) ?? "") ?? NaN;
    };
    const bound = (id: string) =>
      statements.flatMap(({ bounds }) => bounds).find((each) => each.id === id)?.value ?? NaN;
    expect(lastOf("guaranteedRounds", 0)).toBe(bound("guaranteedRounds"));
    expect(lastOf("inevitableCollapse", 0)).toBe(bound("inevitableCollapse"));
    expect(lastOf("conditionFree", 0)).toBe(bound("conditionFreeUpper"));
    // Shown with four digits.
    expect(lastOf("sparsityRatio", 0) / Math.exp(bound("sparsityRatio.decreasing"))).toBeCloseTo(1, 3);
    expect(lastOf("sparsityRatio", 1) / Math.exp(bound("sparsityRatio.paper"))).toBeCloseTo(1, 3);
    expect(lastOf("sparsityIndex", 1) / bound("sparsityIndex.paper")).toBeCloseTo(1, 3);
    expect(lastOf("multiplierBracket", 0) / bound("multiplierUpper")).toBeCloseTo(1, 3);
    expect(lastOf("earlyStopping", 0) / Math.exp(bound("earlyStopping"))).toBeCloseTo(1, 3);
    expect(lastOf("complexity", 0) / bound("complexityUpper")).toBeCloseTo(1, 3);
  });

  it("count active basis functions with the spectrum put in", () => {
    const problem = spectrum([2, 0.7, 0.2, 0.05], [3, -2, 1.5, 1]);
    const statement = statementsOf(problem, 0.4).find(({ id }) => id === "activeBasis");
    const line = statement === undefined ? "" : filledTex(statement)[0];
    const [, truth, floor, bound] = /=(\d+)\\le.*\{k:(.*)\\ge0\.01\\right\\}=(\d+)$/.exec(line) ?? [];
    const counted = [...problem.eigenvalues].filter((d) => (texValue(floor ?? "", { d_k: d }) ?? NaN) >= 0.01).length;
    expect(counted).toBe(Number(bound));
    expect(Number(truth)).toBeLessThanOrEqual(counted);
  });

  it.each<[string, SpectralProblem, number]>([
    ["ordinary", spectrum([2, 0.7, 0.2, 0.05], [3, -2, 1.5, 1]), 0.4],
    ["singular", spectrum([1, 0.1, 0], [3, 1, 0.2]), 0.1],
    ["κ = 1", spectrum([0.5, 0.5], [3, 1]), 0.5],
    ["κ = 1e12", spectrum([1, 1e-12], [3, 1]), 0.1],
    ["κ = 1e200", spectrum([1, 1e-200], [3, 1]), 0.1],
    ["K = 1", spectrum([2], [3]), 0.5],
    ["next to collapse", spectrum([1, 0.3, 0.01], [1, 1, 1]), 1 - 1e-9],
    ["r_0 = 1e6", spectrum([1, 0.9], [1e6, 1e6]), 1],
    ["collapsed at once", spectrum([1, 0.5], [0.1, 0.1]), 1],
  ])("are TeX that KaTeX sets, and true: %s", (_, problem, tolerance) => {
    for (const statement of statementsOf(problem, tolerance)) {
      const { tex, proof = "" } = definitionOf(statement.id);
      const inProof = proof.split("$").filter((__, i) => i % 2 === 1);
      for (const line of [...tex, ...inProof, ...filledTex(statement)]) {
        expect(
          () => katex.renderToString(line, { output: "mathml", throwOnError: true, strict: "error" }),
          line,
        ).not.toThrow();
        expect(line).not.toMatch(/NaN|undefined|null|Infinity/);
      }
      expectTrue(statement);
      // As a page gets it.
      expect(filledTex(JSON.parse(JSON.stringify(statement)) as Statement)).toEqual(filledTex(statement));
    }
  });
});
