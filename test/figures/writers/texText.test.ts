import { describe, expect, it } from "vitest";
import { texEscape, texMath, texNumber, texText } from "../../../src/figures/writers/texText.js";

describe("texText", () => {
  it.each([
    ["multiplier c_t", "multiplier $c_{t}$"],
    ["f_t(x_k)", "$f_{t}(x_{k})$"],
    ["3 ≤ N ≤ 12", "$3 \\le N \\le 12$"],
    ["t_low = 0 (κ = ∞)", "$t_{\\mathrm{low}} = 0\\ (\\kappa = \\infty)$"],
    [
      "rₜ₊₁² + 2θ rₜ₊₁ + 1 ≤ rₜ² with θ = 2√κ/(κ + 1)",
      "$r_{t+1}^{2} + 2\\theta r_{t+1} + 1 \\le r_{t}^{2}$ with $\\theta = 2\\sqrt{\\kappa}/(\\kappa + 1)$",
    ],
    ["‖y₀‖ / √(Kε)", "$\\|y_{0}\\| / \\sqrt{K\\varepsilon}$"],
    ["mean squared error", "mean squared error"],
    ["class 50% & more", "class $50$\\% \\& more"],
  ])("%s", (text, tex) => {
    expect(texText(text)).toBe(tex);
  });
});

it("numbers are set as a paper sets them", () => {
  expect(["2.71×10⁻⁶", "−0.3", "12\u202f519", "–", "∞"].map(texNumber)).toEqual([
    "$2.71{\\times}10^{-6}$",
    "$-0.3$",
    "$12\\,519$",
    "--",
    "$\\infty$",
  ]);
  expect(texMath("tr B_t")).toBe("\\mathrm{tr}\\, B_{t}");
});

it("nothing of a name is taken for a command", () => {
  expect(texEscape("a_b#c{d}\\e~f^g")).toBe(
    "a\\_b\\#c\\{d\\}\\textbackslash{}e\\textasciitilde{}f\\textasciicircum{}g",
  );
});
