import fc from "fast-check";
import { anyJson, mutate, mutations, strangeText } from "./json.js";

/** Something that a page sent, or that was kept over a reload. */
export interface MessageCase {
  readonly from: "panel" | "controls" | "arrangement" | "runs";
  readonly content: unknown;
}

const experiment = {
  version: 1,
  problem: { kind: "spectrum", eigenvalues: [2, 1], coefficients: [1, 1], seed: 1 },
  tolerance: 0.1,
};

const run = {
  id: 1,
  time: 1,
  document: "file:///x.distill.json",
  experiment,
  pinned: true,
  rounds: 3,
  name: "first",
  best: { round: 1, error: 0.5, on: "truth" },
};

const arrangement = {
  version: 1,
  round: 2,
  view: "sparsity",
  enlarged: null,
  weights: "A",
  scale: "linear",
  measure: "error",
  output: 1,
  boundsOpen: true,
  cells: "slack",
  floor: "paper",
  matched: "trainNorm",
  over: "index",
  countScale: "auto",
  hiddenBounds: ["kantorovich"],
};

/** One of every message that a page sends, as it sends it. */
const messages: readonly (readonly [string, unknown])[] = [
  ["controls/ready", null],
  ["controls/preview", { document: "file:///x", path: ["tolerance"], value: 0.1 }],
  ["controls/commit", { document: "file:///x", path: ["problem", "kernel", "lengthScale"], value: 0.1 }],
  ["controls/abandonPreview", null],
  ["controls/reveal", { path: ["problem", "labels", 3] }],
  ["controls/command", { command: "run" }],
  ["panel/ready", null],
  ["panel/wantAnalyses", { analyses: ["sparsity", "theorems"] }],
  ["panel/cancelRun", null],
  ["panel/runAgain", null],
  ["panel/revealInDocument", { path: ["tolerance"] }],
  ["panel/choice", { round: 1, output: 0 }],
  ["panel/copied", { what: "table" }],
  ["panel/copyText", { text: "x", what: "formula" }],
  ["panel/open", { what: "runs" }],
  ["panel/endComparison", null],
  ["panel/wantStudy", { study: "monteCarlo" }],
  ["panel/beginStudy", null],
  ["panel/cancelStudy", null],
];

const valid = fc.constantFrom(...messages).map(([method, params]) => ({
  method,
  params,
  sender: { type: "webview", webviewId: "1" },
  receiver: { type: "extension" },
}));

const changed = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 1, arbitrary: value },
    { weight: 4, arbitrary: fc.tuple(value, mutations).map(([given, edits]) => edits.reduce(mutate, given)) },
    { weight: 1, arbitrary: anyJson },
  );

const named = fc
  .tuple(fc.oneof(fc.constantFrom(...messages.map(([method]) => method)), strangeText), anyJson)
  .map(([method, params]) => ({ method, params, receiver: { type: "extension" } }));

export const messageCases: fc.Arbitrary<MessageCase> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record<MessageCase>({
      from: fc.constantFrom("panel", "controls"),
      content: fc.oneof(changed(valid), named),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record<MessageCase>({ from: fc.constant("arrangement"), content: changed(fc.constant(arrangement)) }),
  },
  {
    weight: 2,
    arbitrary: fc.record<MessageCase>({
      from: fc.constant("runs"),
      content: changed(fc.constant({ version: 1, runs: [run, { ...run, id: 2, pinned: false }] })),
    }),
  },
);
