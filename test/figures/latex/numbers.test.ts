import { describe, expect, it } from "vitest";
import { macroPrefix, numberMacros, numbersFile } from "../../../src/figures/latex/numbers.js";
import { illustrative } from "../reports.js";

describe("number macros", () => {
  const macros = numberMacros(illustrative(), "illustrative");

  it("have the numbers of the report", () => {
    const value = (name: string) => macros.find((each) => each.name === `illustrative${name}`)?.tex;
    expect([
      value("Kappa"),
      value("Epsilon"),
      value("Ratio"),
      value("Rounds"),
      value("BestRound"),
      value("BestError"),
    ]).toEqual(["\\infty", "0.045", "3.57", "4", "1", "0.06821"]);
    expect(value("MultiplierZero")).toBe("2.71\\times 10^{-6}");
  });

  it("have names of letters only, each once", () => {
    for (const { name } of macros) expect(name).toMatch(/^[A-Za-z]+$/);
    expect(new Set(macros.map(({ name }) => name)).size).toBe(macros.length);
  });

  it("make a line each", () => {
    expect(numbersFile(macros).trimEnd().split("\n")).toHaveLength(macros.length);
  });
});

describe("the beginning of the names", () => {
  it.each([
    ["illustrative.distill.json", "illustrative"],
    ["run-2.distill.json", "runTwo"],
    ["Über Kerne.distill.json", "uberKerne"],
    ["2020 paper.json", "twoZeroTwoZeroPaper"],
    ["数.distill.json", "experiment"],
  ])("of %s are %s", (file, prefix) => {
    expect(macroPrefix(file)).toBe(prefix);
  });
});
