import { expect, it } from "vitest";
import { initialChoice } from "../../src/figures/choice/choice.js";
import { decodeMessage } from "../../src/messages/decodeMessage.js";

const said = (params: unknown) => ({ method: "panel/choice", receiver: { type: "extension" }, params });

it("the panel says the whole of its choice, with or without a round", () => {
  for (const choice of [initialChoice, { ...initialChoice, round: 3, hiddenBounds: ["tangent"], draws: true }])
    expect(decodeMessage("panel", said(choice))).toEqual({ ok: true, method: "panel/choice", content: choice });
});

it.each([
  ["matched", "hope"],
  ["hiddenBounds", ["secant"]],
  ["output", -1],
  ["colour", "red"],
])("a choice with a wrong %s is dropped", (name, value) => {
  expect(decodeMessage("panel", said({ ...initialChoice, [name]: value })).ok).toBe(false);
});
