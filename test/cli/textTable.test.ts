import { expect, it } from "vitest";
import { textTable } from "../../src/cli/textTable.js";

it("aligns words to the left, numbers to the right and at their points", () => {
  expect(
    textTable(
      ["name", "r", "c"],
      [
        ["a", "3.57006", "2×10⁻⁶"],
        ["long", "12.3", "0.5"],
        ["b", "–", "7"],
      ],
    ),
  ).toBe(
    [
      "name         r       c",
      "────  ────────  ──────",
      "a      3.57006  2×10⁻⁶",
      "long  12.3         0.5",
      "b      –             7",
      "",
    ].join("\n"),
  );
});

it("puts what does not fit under its row, broken between words", () => {
  const row = ["condition-free", "≥ 3", "N is at least so and so many rounds", "✓ one of them"];
  expect(textTable(["bound", "N", "statement", "hypotheses"], [row], 24)).toBe(
    [
      "bound             N",
      "──────────────  ───",
      "condition-free  ≥ 3",
      "    N is at least so and",
      "    so many rounds",
      "    ✓ one of them",
      "",
    ].join("\n"),
  );
  expect(textTable(["bound", "N", "statement", "hypotheses"], [row]).split("\n")[2]).toBe(row.join("  "));
});

it("is a heading where there are no rows", () => {
  expect(textTable(["t", "r"], [])).toBe("t  r\n─  ─\n");
});

it("reads every row of a long table once", () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => [String(i), "word"]);
  expect(textTable(["t", "name"], rows).split("\n")).toHaveLength(rows.length + 3);
});
