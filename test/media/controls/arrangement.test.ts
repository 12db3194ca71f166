import { expect, it } from "vitest";
import { readArrangement, storedArrangement } from "../../../media/controls/arrangement.js";

it("comes back as it was stored", () => {
  const arrangement = { collapsed: ["Kernel"], scroll: 12 };
  expect(readArrangement(JSON.parse(JSON.stringify(storedArrangement(arrangement))))).toEqual(arrangement);
});

it("starts afresh from anything else", () => {
  for (const stored of [
    undefined,
    null,
    3,
    {},
    { version: 2, collapsed: [], scroll: 1 },
    { version: 1, collapsed: [1], scroll: 1 },
  ]) {
    expect(readArrangement(stored)).toEqual({ collapsed: [], scroll: 0 });
  }
});
