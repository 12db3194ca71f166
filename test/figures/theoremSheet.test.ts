import { describe, expect, it } from "vitest";
import { theoremSheet, type TheoremCard } from "../../src/figures/theoremSheet.js";
import { theoremTable } from "../../src/figures/theoremTable.js";
import { illustrative, labels, regular, reportOf, twoOutputs } from "./reports.js";

const cardsOf = (report: Parameters<typeof theoremSheet>[0]): Map<string, TheoremCard> =>
  new Map(theoremSheet(report).flatMap(({ cards }) => cards.map((card) => [card.id, card] as const)));
const example = cardsOf(illustrative(0.045, {}, ["theorems"]));

describe("theoremSheet", () => {
  it("has four groups, and no cards for a report without the analysis", () => {
    expect(
      theoremSheet(illustrative(0.045, {}, ["theorems"])).map(({ title, cards }) => [title, cards.length]),
    ).toEqual([
      ["One fit", 2],
      ["Rounds", 8],
      ["Sparsity", 4],
      ["Generalisation", 3],
    ]);
    expect(theoremSheet(regular(0.02, [])).every(({ cards }) => cards.length === 0)).toBe(true);
  });

  it("shows the condition-free bounds of the published example: 3 ≤ 4 ≤ 12", () => {
    const card = example.get("conditionFree");
    expect(card?.bars[0]?.rows.map(({ value, slack }) => [value, slack])).toEqual([
      ["≥ 3", "1"],
      ["≤ 12", "8"],
    ]);
    expect(card?.bars[0]?.truth?.text).toBe("4");
    expect(card?.filledTex[0]).toContain("=3\\le N=4\\le");
    expect(card?.proof).toContain("reverse triangle inequality");
  });

  it("names the hypothesis that fails, and draws everything as open then", () => {
    const card = example.get("guaranteedRounds");
    expect(card?.hypotheses).toEqual([{ text: "G is nonsingular (κ < ∞)", holds: false }]);
    expect(card?.bars[0]).toMatchObject({ certainTo: 0, openTo: 1, beyond: true });
    expect(card?.bars[0]?.rows[0]).toMatchObject({ silent: true, at: null });
    expect(card?.proof).toBeUndefined();
  });

  it("puts every truth between what is certain and what is open, on each line of each card", () => {
    for (const cards of [
      example,
      cardsOf(
        reportOf(
          {
            problem: {
              kind: "points",
              inputs: [0.1, 0.4, 0.7],
              labels: [1, -2, 3],
              kernel: { kind: "brownianBridge" },
            },
            tolerance: 0.5,
          },
          ["theorems"],
        ),
      ),
    ]) {
      for (const { bars, id } of cards.values()) {
        for (const { certainTo, openTo, truth, beyond } of bars) {
          expect(certainTo).toBeLessThanOrEqual(openTo);
          for (const part of [certainTo, openTo, truth?.at ?? 0]) expect(part >= 0 && part <= 1, id).toBe(true);
          if (truth === null) continue;
          expect(truth.at, id).toBeGreaterThanOrEqual(certainTo - 1e-9);
          if (!beyond) expect(truth.at, id).toBeLessThanOrEqual(openTo + 1e-9);
        }
      }
    }
  });

  it.each<[string, object]>([
    [
      "collapsed at once",
      {
        problem: { kind: "points", inputs: [0.1, 0.5], labels: [1, 2], kernel: { kind: "brownianBridge" } },
        tolerance: 1e9,
      },
    ],
    [
      "K = 1",
      { problem: { kind: "points", inputs: [0.5], labels: [2], kernel: { kind: "brownianBridge" } }, tolerance: 1 },
    ],
    ["κ = 1", { problem: { kind: "spectrum", eigenvalues: [0.5, 0.5, 0.5], coefficients: [3, 1, 2] }, tolerance: 0.5 }],
    [
      "repeated inputs",
      {
        problem: {
          kind: "points",
          inputs: labels.map((_, i) => Math.floor(i / 2) / 6),
          labels,
          kernel: { kind: "gaussian", lengthScale: 0.2 },
        },
        tolerance: 0.3,
      },
    ],
  ])("has all cards, without a number that is none: %s", (_, value) => {
    const cards = [...cardsOf(reportOf(value, ["theorems"])).values()];
    expect(cards).toHaveLength(17);
    expect(JSON.stringify(cards)).not.toMatch(/NaN|undefined|Infinity/);
    for (const { bars, hypotheses } of cards) {
      if (bars.some(({ rows }) => rows.some(({ silent }) => silent)))
        expect(hypotheses.some(({ holds }) => !holds)).toBe(true);
    }
  });

  it("compares the complexity term with held-out and truth errors where they are known", () => {
    expect(example.get("complexity")?.notes[0]).toMatch(/^error against the truth in round 3: 0\.3044/);
    expect(
      cardsOf(twoOutputs())
        .get("complexity")
        ?.notes.some((note) => note.startsWith("error")),
    ).toBe(false);
  });
});

describe("theoremTable", () => {
  it("has a row for each bound, with numbers as numbers and the TeX of the statement", () => {
    const { columns, rows } = theoremTable(illustrative(0.045, {}, ["theorems"]));
    const row = rows.find(([, name]) => name === "condition-free, upper");
    expect(row?.slice(2, 7)).toEqual(["N", "≤", 12, 4, 8]);
    expect(row?.[9]).toContain("\\lceil r_0-1\\rceil");
    expect(rows.every((each) => each.length === columns.length)).toBe(true);
    expect(rows.find(([, name]) => name === "guaranteed rounds")?.slice(4, 8)).toEqual([
      null,
      4,
      null,
      "fails: G is nonsingular (κ < ∞)",
    ]);
    expect(theoremTable(regular(0.02, [])).rows).toEqual([]);
  });
});
