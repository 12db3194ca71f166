import { expect, it } from "vitest";
import { tableToText } from "../../src/figures/table.js";

it("writes tab-separated text that a spreadsheet reads without loss", () => {
  const text = tableToText({
    caption: "c",
    columns: [{ name: "round", symbol: "t" }, { name: "multiplier" }, { name: "note" }],
    rows: [
      [0, 2.7052529165039e-6, "a\tb\nc"],
      [1, null, "d"],
    ],
  });
  expect(text).toBe("round t\tmultiplier\tnote\n0\t0.0000027052529165039\ta b c\n1\t\td\n");
  expect(Number(text.split("\n")[1]?.split("\t")[1])).toBe(2.7052529165039e-6);
});
