import { expect, it } from "vitest";
import { rowAfter } from "../../../../media/panel/charts/rowExplorer.js";

it.each<[string, number, number | "none" | undefined]>([
  ["ArrowDown", 0, 1],
  ["ArrowDown", 4, 5],
  ["ArrowDown", 12, 12],
  ["ArrowUp", 1, 1],
  ["ArrowUp", 5, 4],
  ["PageDown", 1, 11],
  ["PageDown", 9, 12],
  ["PageUp", 4, 1],
  ["Escape", 5, "none"],
  ["ArrowLeft", 5, undefined],
  ["Home", 5, undefined],
  [" ", 5, undefined],
])("%s in row %i of 12 leads to %s", (key, row, next) => {
  expect(rowAfter(key, row, 12)).toBe(next);
});
