import { expect, it } from "vitest";
import { formatRoundCount, quantities } from "../../src/figures/quantities.js";
import { illustrative, regular, twoOutputs } from "./reports.js";

const textsOf = (report: Parameters<typeof quantities>[0]) =>
  Object.fromEntries(
    quantities(report).map(({ id, text, note }) => [id, note === undefined ? text : `${text} ${note}`]),
  );

it("shows the numbers of the illustrative example", () => {
  expect(textsOf(illustrative())).toEqual({
    K: "11",
    rank: "9",
    kappa: "∞ 4471 on the range",
    r0: "3.57",
    epsilon: "0.045",
    N: "4 rounds",
  });
});

it("keeps full precision beside what it shows", () => {
  const ratio = quantities(illustrative()).find(({ id }) => id === "r0");
  expect(Number(ratio?.value)).toBeCloseTo(3.57006086798776, 12);
});

it("counts points, not labels, and shows a finite κ alone", () => {
  expect(textsOf(twoOutputs()).K).toBe("4");
  const kappa = quantities(regular()).find(({ id }) => id === "kappa");
  expect(kappa?.note).toBeUndefined();
  expect(Number.isFinite(Number(kappa?.value))).toBe(true);
});

it("says when distillation collapses at once, and when it was not followed to its end", () => {
  expect(textsOf(illustrative(0.7)).N).toBe("0 collapsed at once");
  expect(textsOf(illustrative(0.3)).N).toBe("1 round");
  const report = illustrative();
  expect(textsOf({ ...report, collapse: { ...report.collapse, rounds: null } }).N).toBe("> 10\u202f000 rounds");
  expect(formatRoundCount(7)).toBe("7");
});
