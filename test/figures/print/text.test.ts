import { describe, expect, it } from "vitest";
import { plainText, typeset, typesetName } from "../../../src/figures/print/text.js";

/** Runs as `word /italic/ _sub_ ^super^`. */
const shown = (runs: ReturnType<typeof typeset>) =>
  runs.map(({ text, italic, script }) => {
    const inner = italic ? `/${text}/` : text;
    return script === "sub" ? `_${inner}_` : script === "super" ? `^${inner}^` : inner;
  });

describe("typeset", () => {
  it.each([
    ["c_t", ["/c/", "_/t/_"]],
    ["f_{12}", ["/f/", "_12_"]],
    ["f_t(x_k)", ["/f/", "_/t/_", "(", "/x/", "_/k/_", ")"]],
    ["10⁻⁶", ["10", "^−6^"]],
    ["2.7×10⁻⁶", ["2.7×10", "^−6^"]],
    ["rₜ₊₁² ≤ 1", ["/r/", "_/t/_", "_+1_", "^2^", " ≤ 1"]],
    ["t_low = 0 (κ = ∞)", ["/t/", "_low_", " = 0 (", "/κ/", " = ∞)"]],
    ["best t = 1", ["best ", "/t/", " = 1"]],
    ["tr B_t", ["tr ", "/B/", "_/t/_"]],
    ["√(Kε)", ["√(", "/Kε/", ")"]],
    ["a kernel of one's own", ["a kernel of one's own"]],
    ["A_t", ["/A/", "_/t/_"]],
    ["größe", ["größe"]],
  ])("%s", (text, runs) => {
    expect(shown(typeset(text))).toEqual(runs);
  });

  it("leaves the underscores of names alone", () => {
    expect(shown(typesetName("output my_class"))).toEqual(["output my_class"]);
    expect(plainText(typesetName("y₀"))).toBe("y0");
  });
});
