import { describe, expect, it } from "vitest";
import { editedValue, nextEdit, type Edit, type EditEvent } from "../../../../media/controls/model/edit.js";
import type { EditMessage } from "../../../../media/shared/previewChannel.js";
import { scaleOver } from "../../../../media/controls/model/sliderRange.js";
import { positionOf, valueAt } from "../../../../media/controls/model/sliderScale.js";
import { fieldOf, pointsExperiment } from "../samples.js";

const document = "file:///a.distill.json";
const field = fieldOf(pointsExperiment, "tolerance");
const scale = scaleOver(field, { minimum: 0.01, maximum: 1 });
const other = fieldOf(pointsExperiment, "problem.truth");

function play(...events: EditEvent[]): { edit: Edit | undefined; told: string[] } {
  let edit: Edit | undefined;
  const messages: EditMessage[] = [];
  for (const event of events) {
    const step = nextEdit(edit, event, document);
    edit = step.edit;
    messages.push(...step.messages);
  }
  const told = messages.map((each) =>
    each.kind === "abandon" ? "abandon" : `${each.kind} ${each.change.path.join(".")} ${String(each.change.value)}`,
  );
  return { edit, told };
}

const grab: EditEvent = { kind: "grab", field, scale };
const slide = (position: number): EditEvent => ({ kind: "slide", field, scale, position });
const type = (text: string): EditEvent => ({ kind: "type", field, text });
const finish: EditEvent = { kind: "finish" };
const enter: EditEvent = { kind: "enter" };
const escape: EditEvent = { kind: "escape" };

describe("a slider in the hand", () => {
  it("previews each new value and commits the last once", () => {
    expect(play(grab, slide(500), slide(600), finish, finish).told).toEqual([
      "preview tolerance 0.1",
      `preview tolerance ${valueAt(scale, 600)}`,
      `commit tolerance ${valueAt(scale, 600)}`,
    ]);
  });

  it("says nothing when it is let go unmoved", () => {
    expect(play(grab, finish).told).toEqual([]);
  });

  it("says nothing twice while the value stays", () => {
    expect(play(grab, slide(500), slide(500)).told).toEqual(["preview tolerance 0.1"]);
  });

  it("abandons when it comes back to where it was", () => {
    const { told } = play(grab, slide(500), slide(positionOf(scale, 0.045)), finish);
    expect(told).toEqual(["preview tolerance 0.1", "preview tolerance 0.045", "abandon"]);
  });

  it("keeps its scale whatever scale later events bring", () => {
    const later = { ...scale, maximum: 1000 };
    const { edit } = play(grab, { kind: "slide", field, scale: later, position: 1000 });
    expect(edit && editedValue(edit)).toBe(1);
  });

  it("goes back on Escape, tells the host, and does not move again before it is let go", () => {
    const { edit, told } = play(grab, slide(500), escape, slide(700), slide(800), escape);
    expect(told).toEqual(["preview tolerance 0.1", "abandon"]);
    expect(edit && editedValue(edit)).toBe(0.045);
    expect(nextEdit(edit, finish, document)).toEqual({ messages: [] });
  });

  it("moves by keys from where it is and commits when the key is released", () => {
    const step: EditEvent = { kind: "step", field, scale, steps: 1 };
    const { told } = play(step, step, finish);
    expect(told).toEqual(["preview tolerance 0.0471", "preview tolerance 0.0493", "commit tolerance 0.0493"]);
  });
});

describe("typing", () => {
  it("previews valid values only, and commits the text as it stands when it is left", () => {
    expect(play(type("0"), type("0."), type("0.2"), finish).told).toEqual([
      "preview tolerance 0.2",
      "commit tolerance 0.2",
    ]);
  });

  it("keeps an invalid text on screen, and drops it when the field is left", () => {
    expect(play(type("-1")).edit).toMatchObject({ text: "-1" });
    expect(play(type("-1"), finish)).toEqual({ edit: undefined, told: [] });
    expect(play(type("0.2"), type("0.2x"), finish).told).toEqual(["preview tolerance 0.2", "abandon"]);
  });

  it("stays on Enter with a text that cannot be read, until it is left", () => {
    expect(play(type("0.2"), type("-1"), enter)).toMatchObject({
      edit: { text: "-1" },
      told: ["preview tolerance 0.2"],
    });
    expect(play(type("0.2"), type("-1"), enter, finish)).toEqual({
      edit: undefined,
      told: ["preview tolerance 0.2", "abandon"],
    });
    expect(play(type("-1"), enter, escape)).toEqual({ edit: undefined, told: [] });
    expect(play(type("0.2"), enter)).toEqual({
      edit: undefined,
      told: ["preview tolerance 0.2", "commit tolerance 0.2"],
    });
  });

  it("does not commit what was there before, however it is written", () => {
    expect(play(type("0.0450"), finish).told).toEqual([]);
    expect(play(type("0.2"), type("4.5e-2"), finish).told).toEqual([
      "preview tolerance 0.2",
      "preview tolerance 0.045",
      "abandon",
    ]);
  });

  it("goes back on Escape", () => {
    expect(play(type("0.2"), escape)).toEqual({ edit: undefined, told: ["preview tolerance 0.2", "abandon"] });
    expect(play(type("-"), escape)).toEqual({ edit: undefined, told: [] });
  });

  it("removes an optional parameter when its text is cleared", () => {
    expect(play({ kind: "type", field: other, text: "" }, finish).told).toEqual([
      "preview problem.truth undefined",
      "commit problem.truth undefined",
    ]);
  });
});

describe("one thing at a time", () => {
  it("says in every message for which document an edit was begun", () => {
    const { edit } = nextEdit(undefined, type("0.2"), document);
    const { messages } = nextEdit(edit, finish, "file:///b.distill.json");
    expect(messages).toEqual([{ kind: "commit", change: { document, path: ["tolerance"], value: 0.2 } }]);
  });

  it("ends one edit when another control is taken", () => {
    const { edit, told } = play(type("0.2"), { kind: "type", field: other, text: "x^2" });
    expect(told).toEqual(["preview tolerance 0.2", "commit tolerance 0.2", "preview problem.truth x^2"]);
    expect(edit?.field.key).toBe("problem.truth");
  });

  it("commits a choice at once", () => {
    expect(play({ kind: "put", field, value: 0.3 })).toEqual({ edit: undefined, told: ["commit tolerance 0.3"] });
  });
});
