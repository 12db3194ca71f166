import { expect, it } from "vitest";
import { missingCharacters } from "../../../src/figures/print/missingCharacters.js";
import { typesetName } from "../../../src/figures/print/text.js";

it("names the characters without a glyph, each once", () => {
  const text = (words: string) =>
    ({ kind: "text", at: [0, 0], anchor: "start", runs: typesetName(words), size: 8, colour: "#000000" }) as const;
  const page = {
    width: 1,
    height: 1,
    title: "",
    summary: "",
    layers: [{ id: "a", marks: [text("größe ≤ κ"), text("鸢尾 x, 鸢")] }],
  };
  expect(missingCharacters(page)).toEqual(["鸢", "尾"]);
});
