import { expect, it } from "vitest";
import { slackText, valueText } from "../../../src/figures/theorems/slackText.js";
import type { Measure, StatedBound } from "../../../src/statements/statement.js";

const bound = (measure: Measure, value: number | null, truth: number | null, slack: number | null): StatedBound => ({
  id: "b",
  name: "b",
  statement: "",
  source: "",
  side: "lower",
  hypotheses: [],
  quantity: "q",
  measure,
  value,
  truth,
  slack,
});

it("is a difference of counts, a factor between positive numbers and between logarithms", () => {
  expect(slackText(bound("rounds", 3, 4, 1))).toBe("1");
  expect(slackText(bound("positive", 2, 5, 3))).toBe("×2.5");
  expect(slackText(bound("positive", 0, 5, 5))).toBe("×∞");
  expect(slackText(bound("logarithm", 0, Math.log(4), Math.log(4)))).toBe("×4");
  expect(slackText(bound("logarithm", 0, 1000, 1000))).toBe("×1.97×10⁴³⁴");
  expect(slackText(bound("rounds", null, 4, null))).toBe("–");
});

it("keeps digits next to 1", () => {
  expect(valueText({ measure: "positive" }, 1.0000007498)).toBe("1.00000075");
  expect(valueText({ measure: "logarithm" }, 1e-6)).toBe("1.000001");
  expect(valueText({ measure: "positive" }, 1)).toBe("1");
  expect(valueText({ measure: "count" }, 12)).toBe("12");
});
