import { expect, it } from "vitest";
import { typeset } from "../../src/figures/print/text.js";
import { plainQuantity, plainSymbol, symbolParts, symbolsWithin } from "../../src/figures/symbols.js";

it("lowers subscripts with the letters that Unicode has for them", () => {
  expect(["c_t", "y_0", "f_{12}", "f_t(x_k)", "ε", "r_{t+1}"].map(plainSymbol)).toEqual([
    "cₜ",
    "y₀",
    "f₁₂",
    "fₜ(xₖ)",
    "ε",
    "rₜ₊₁",
  ]);
});

it("splits a symbol into upright and lowered parts", () => {
  expect(symbolParts("f_{12}(x)")).toEqual([
    { text: "f", subscript: false },
    { text: "12", subscript: true },
    { text: "(x)", subscript: false },
  ]);
  expect(symbolParts("K")).toEqual([{ text: "K", subscript: false }]);
});

it("lowers the numbers of a quantity alone, where other indices have no letters", () => {
  expect(["c_{12}", "r_{N−1}", "deviation from B_t, round 3"].map(plainQuantity)).toEqual([
    "c₁₂",
    "r_{N−1}",
    "deviation from B_t, round 3",
  ]);
});

it("reads an index the same way wherever it stands", () => {
  for (const symbol of ["t_low", "z_null", "S_B", "c_12", "f_{12}", "r_{t+1}"]) {
    const index = symbol.replace(/^.*_\{?|\}$/g, "");
    expect(symbolParts(symbol)).toEqual([
      { text: symbol.charAt(0), subscript: false },
      { text: index, subscript: true },
    ]);
    const printed = typeset(symbol).filter(({ script }) => script === "sub");
    expect(printed.map(({ text }) => text).join("")).toBe(index);
    expect(symbolsWithin(`with ${symbol} in it`)).toEqual(["with ", symbol, " in it"]);
  }
});

it("leaves what has no letter before its index, and raised characters, where they are", () => {
  expect(symbolsWithin("‖y₀‖² and _t")).toEqual(["‖y₀‖² and _t"]);
  expect(symbolParts("r₀²")).toEqual([{ text: "r₀²", subscript: false }]);
  expect(plainSymbol("t_{low}")).toBe("tlow");
});
