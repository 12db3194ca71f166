import { describe, expect, it } from "vitest";
import { decodeMessage } from "../../src/messages/decodeMessage.js";
import { editRefusal } from "../../src/messages/editRefusal.js";

const host = { type: "extension" };
const said = (method: string, params: unknown, rest: object = {}) => ({ method, receiver: host, params, ...rest });
const shown = "file:///paper/a.distill.json";
const commit = (change: object) =>
  said("controls/commit", { document: shown, path: ["tolerance"], value: 0.1, ...change });

describe("a message from a page", () => {
  it.each([
    ["panel", "panel/ready", null],
    ["panel", "panel/wantAnalyses", { analyses: ["theorems", "sparsity"] }],
    ["panel", "panel/wantStudy", { study: null }],
    ["panel", "panel/revealInDocument", { path: ["problem", "labels", 3] }],
    ["panel", "controls/preview", { document: shown, path: ["tolerance"], value: 0.1 }],
    ["controls", "controls/commit", { document: shown, path: ["problem", "kernel"], value: { kind: "gaussian" } }],
    ["controls", "controls/commit", { document: shown, path: ["rounds"] }],
    ["controls", "controls/command", { command: "run" }],
  ] as const)("of %s is taken when it says what its schema reads: %s", (page, method, params) => {
    expect(decodeMessage(page, said(method, params))).toEqual({ ok: true, method, content: params });
  });

  it.each([
    ["a text where a list is meant", said("panel/wantAnalyses", { analyses: "theorems" })],
    ["an analysis that there is not", said("panel/wantAnalyses", { analyses: ["theorems", "__proto__"] })],
    ["no content", said("panel/wantAnalyses", undefined)],
    ["a button that there is not", said("panel/open", { what: "constructor" })],
    ["a round before the first", said("panel/choice", { round: -1, output: 0 })],
    ["a path of objects", said("panel/revealInDocument", { path: [{ toString: "x" }] })],
    ["a value with another prototype", commit({ value: JSON.parse('{"__proto__": {"a": 1}}') as unknown })],
    ["a value that is no JSON", commit({ value: 1n })],
    ["a value beyond measure", commit({ value: "x".repeat(5_000_000) })],
    ["a value that is its own part", commit({ value: cyclic() })],
    ["a name out of all proportion", said("panel/copied", { what: "x".repeat(2000) })],
    ["a message of the other page", said("controls/command", { command: "run" })],
    ["a message of the host", said("panel/snapshot", { revision: 1 })],
    ["a method that objects have", said("constructor", null)],
    ["a message for another page", { method: "panel/ready", receiver: { type: "webview", webviewType: "x" } }],
    ["a message for everybody", { method: "panel/ready", receiver: { type: "broadcast" } }],
    ["a request", said("panel/ready", null, { id: "1" })],
    ["an answer", { id: "1", receiver: host, result: 3 }],
    ["nothing", undefined],
    ["a list", []],
  ])("is dropped with a reason when it is %s", (_, raw) => {
    const decoded = decodeMessage("panel", raw);
    expect(decoded.ok).toBe(false);
    expect("fault" in decoded && decoded.fault.length).toBeGreaterThan(5);
  });

  it("names the message and the place that is wrong", () => {
    expect(decodeMessage("panel", said("panel/wantAnalyses", { analyses: "theorems" }))).toEqual({
      ok: false,
      method: "panel/wantAnalyses",
      fault: "analyses: Invalid input: expected array, received string",
    });
  });
});

describe("a page", () => {
  const change = { document: shown, path: ["tolerance"], value: 0.1 };

  it("edits the parameters of the experiment that it shows", () => {
    expect(editRefusal(change, shown)).toBeUndefined();
    expect(editRefusal({ ...change, path: ["problem", "kernel", "lengthScale"] }, shown)).toBeUndefined();
  });

  it.each(["untitled:a.distill.json", "file:///home/user/.bashrc", "file:///paper/b.distill.json", ""])(
    "cannot edit %s",
    (document) => {
      expect(editRefusal({ ...change, document }, shown)).toMatch(/another document/);
    },
  );

  it("cannot edit when no experiment is shown", () => {
    expect(editRefusal(change, undefined)).toMatch(/no experiment/);
  });

  it.each([
    { path: [] },
    { path: ["__proto__"] },
    { path: ["problem", "constructor"] },
    { path: ["toString"] },
    { path: ["problem.kernel"] },
    { path: ["scripts", "postinstall"] },
  ])("cannot write what is no parameter: $path", ({ path }) => {
    expect(editRefusal({ ...change, path }, shown)).toMatch(/no such parameter/);
  });
});

function cyclic(): unknown {
  const value: Record<string, unknown> = {};
  value["inner"] = value;
  return value;
}
