import { expect, it } from "vitest";
import { inlineSymbols } from "../../../../media/panel/view/inlineSymbols.js";

it("sets the letters of the papers within a sentence, and leaves its words alone", () => {
  const parts = (text: string) =>
    inlineSymbols(text)
      .map((part) => (typeof part === "string" ? part : "·"))
      .join("");
  expect(parts("B_t[1]/B_t[9] is 3, as ‖z_null‖²/K = 0.1")).toBe("·[1]/·[9] is 3, as ‖·‖²/K = 0.1");
  expect(parts("f_{12} passes d_j/d_k")).toBe("· passes ·/·");
  expect(parts("no letters here")).toBe("no letters here");
});
