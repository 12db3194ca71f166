import { expect, it } from "vitest";
import { plainSymbol, symbolParts } from "../../src/figures/symbols.js";

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
