import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileExpression, compileKernelFormula, ExpressionError } from "../../src/experiment/expression.js";
import { formulaValues } from "../reference/kernels.js";

describe("compileExpression", () => {
  it.each([
    ["-x^2", -9],
    ["(-x)^2", 9],
    ["2^-x^2", 2 ** -9],
    ["2^3^2", 512],
    ["1 - -x", 4],
    ["2*x + 1", 7],
    ["10 - x - 2", 5],
    ["12 / x / 2", 2],
    ["min(x, 2, 5)", 2],
    ["max(x, pi)", Math.PI],
    ["abs(-x)", 3],
    ["log(exp(x))", 3],
    ["sqrt(x*x)", 3],
    ["tanh(0)", 0],
    ["e", Math.E],
    ["+x", 3],
    ["1.5e1*x", 45],
    ["−x", -3],
    ["2×x − 1", 5],
    ["2·x⋅x", 18],
  ])("reads %s as mathematics does", (formula, value) => {
    expect(compileExpression(formula, 1)([3])).toBeCloseTo(value, 14);
  });

  it("knows x1, x2, … of several coordinates", () => {
    expect(compileExpression("x1 - 2*x2", 2)([5, 1])).toBe(3);
    expect(() => compileExpression("x", 2)).toThrow(/"x" is not known; use x1, x2/);
  });

  it.each([
    ["1 + np.sin(x)", /"np\.sin" is not known, write sin alone, at character 5/],
    ["Math.sin(x)", /"Math\.sin" is not known, write sin alone, at character 1/],
    ["x**2", /"\*\*" is not known, a power is written \^, at character 2/],
    ["0x1F", /"0x1F" is not known, write it as a decimal number, at character 1/],
    ["sinx", /"sinx" is not known; write sin\(x\)/],
    ["−(x", /character/],
    ["foo(x)", /function "foo" is not known/],
    ["x +", /character 4/],
    ["y", /"y" is not known/],
    ["sin()", /sin takes one value, not 0/],
    ["sin(x, x)", /not 2/],
    ["x < 2", /Unexpected/],
    ["x = 3", /Unexpected/],
    ["x; x", /only/],
    ["", /only/],
    ["-", /after the sign/],
    ["constructor", /not known/],
    ["x.constructor", /only/],
    ["toString(1)", /not known/],
    ["__proto__", /not known/],
    ["this", /only|not known/],
    ['"a"', /not a number/],
    ["[1]", /only/],
    ["x ? 1 : 2", /only|Unexpected/],
    ["(() => 1)()", /./],
  ])("refuses %j and says why", (formula, message) => {
    expect(() => compileExpression(formula, 1)).toThrow(ExpressionError);
    expect(() => compileExpression(formula, 1)).toThrow(message);
  });

  it("either compiles or throws an ExpressionError, whatever the text", () => {
    const alphabet = fc.constantFrom(..."x123+-*/^(),.[]{}=<>!&|;'\"`$_ esincompa".split(""));
    fc.assert(
      fc.property(
        fc.array(alphabet, { maxLength: 16 }).map((letters) => letters.join("")),
        (formula) => {
          try {
            expect(typeof compileExpression(formula, 1)([0.5])).toBe("number");
          } catch (error) {
            expect(error).toBeInstanceOf(ExpressionError);
          }
        },
      ),
      { numRuns: 3000, seed: 1 },
    );
  });
});

describe("compileKernelFormula", () => {
  it.each(formulaValues)("matches 60-digit arithmetic: $formula at $x, $t", ({ formula, x, t, value }) => {
    const compiled = compileKernelFormula(formula, x.length);
    // Up to ten operations on numbers below 10, each within 1.5 units of 2⁻⁵³: sums that cancel keep the error of their
    // terms.
    expect(Math.abs(compiled(x, t) - value)).toBeLessThan(150 * 2 ** -53);
  });
});
