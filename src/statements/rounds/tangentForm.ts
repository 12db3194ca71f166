import { sources } from "../../theory/bounds/bound.js";
import { tangentForm as tangents, tangentLine } from "../../theory/bounds/tangentForm.js";
import { defineRoundStatement } from "../defineStatement.js";
import { finiteOrNull } from "../finiteOrNull.js";
import { nonsingular } from "../hypotheses.js";
import { oncePer } from "../oncePer.js";
import type { RoundFacts } from "../roundFacts.js";
import { asShown, close, oneAsShown, powerBase, settledDigits, texNumbers, wholeNumber } from "../texNumber.js";

const tangentsOf = oncePer(({ initialRatio, kappa }: RoundFacts) => tangents(initialRatio, kappa));

/** Slope a and a − 1, offset b, the t at which the sequence passes 1, and its value there. */
export interface TangentNumbers {
  readonly slope: number;
  readonly slopeExcess: number;
  readonly offset: number;
  readonly rounds: number;
  readonly value: number;
}

export const tangentForm = defineRoundStatement({
  id: "tangentForm",
  name: "tangent form",
  group: "rounds",
  place: 30,
  family: { id: "tangent", name: "tangent form", place: 20, lane: null },
  source: sources.paper,
  method: "fixedTolerance",
  hypotheses: (facts) => [nonsingular(facts)],
  bounds: [
    {
      id: "tangentLower",
      name: "tangent form, lower",
      statement: "N ≥ min{t : a(κ)ᵗ r₀ − b(κ)(a(κ)ᵗ − 1)/(a(κ) − 1) ≤ 1}",
      side: "lower",
      row: 20,
      value: (facts) => tangentsOf(facts).lowerRounds,
    },
    {
      id: "tangentUpper",
      name: "tangent form, upper",
      statement: "N ≤ min{t : a(1/κ)ᵗ r₀ − b(1/κ)(a(1/κ)ᵗ − 1)/(a(1/κ) − 1) ≤ 1}",
      source: sources.derived,
      side: "upper",
      row: 60,
      value: (facts) => tangentsOf(facts).upperRounds,
    },
  ],
  numbers: (facts) =>
    facts.initialRatio > 1
      ? {
          excess: facts.initialRatio - 1,
          conditionNumber: finiteOrNull(facts.kappa),
          lower: tangentNumbers(facts, "lower"),
          upper: tangentNumbers(facts, "upper"),
        }
      : null,
  tex: [
    String.raw`a(\kappa)^t\,r_0-b(\kappa)\frac{a(\kappa)^t-1}{a(\kappa)-1}\;\le\;r_t\;\le\;a(\tfrac1\kappa)^t\,r_0-b(\tfrac1\kappa)\frac{a(\frac1\kappa)^t-1}{a(\frac1\kappa)-1}`,
    String.raw`a(x)=\frac{(r_0-1)^2+x(2r_0-1)}{(r_0-1+x)^2},\qquad b(x)=\frac{r_0^2\,x}{(r_0-1+x)^2}`,
  ],
  filled: ({ excess, lower, upper }) => [
    lower === null
      ? String.raw`r_t\ge0`
      : String.raw`${tangentText(excess, lower)}\;\Rightarrow\;N\ge${wholeNumber(lower.rounds)}`,
    upper === null
      ? String.raw`r_t\le${texNumbers().fromOne(excess)}`
      : String.raw`${tangentText(excess, upper)}\;\Rightarrow\;N\le${wholeNumber(upper.rounds)}`,
  ],
  proof: String.raw`The lower half is the paper's. For the upper one: $h(r)=\frac{r(r-1)}{r-1+x}=r-x+\frac{x(x-1)}{r-1+x}$ is convex for $x\ge1$ and concave for $0<x\le1$, and $a(x)r-b(x)$ is its tangent at $r_0$. The one-step recurrence $h_\kappa(r_t)\le r_{t+1}\le h_{1/\kappa}(r_t)$ increases in $r_t$, so it may be replaced by the tangent and iterated.`,
  evidence: { kind: "lane", lane: "recurrence", bounds: ["tangentLower", "tangentUpper"] },
});

/** The tangent's sequence at the round where it has passed 1; null where κ says nothing, or it is beyond a number. */
function tangentNumbers(facts: RoundFacts, side: "lower" | "upper"): TangentNumbers | null {
  const { initialRatio, kappa } = facts;
  if (!Number.isFinite(kappa)) return null;
  const { lowerRatio, upperRatio, lowerRounds, upperRounds } = tangentsOf(facts);
  const [x, rounds, sequence] =
    side === "lower" ? [kappa, lowerRounds, lowerRatio] : [1 / kappa, upperRounds, upperRatio];
  const value = rounds === null ? NaN : sequence(rounds);
  return rounds === null || !Number.isFinite(value) ? null : { ...tangentLine(initialRatio, x), rounds, value };
}

/** The tangent's sequence where it has passed 1, with digits enough to show that it has. */
function tangentText(excess: number, { slope, slopeExcess, offset, rounds, value }: TangentNumbers): string {
  // A slope next to 1 is told by its distance from 1, a small one by itself.
  const nextToOne = Math.abs(slopeExcess) < 0.5;
  const shownSlope = (each: number): number => (nextToOne ? oneAsShown(slopeExcess, each) : asShown(slope, each));
  const isOne = Math.abs(slopeExcess) < 2 ** -50;
  const digits = settledDigits((each) => {
    const [r, a, b] = [oneAsShown(excess, each), shownSlope(each), asShown(offset, each)];
    const shown = isOne ? r - b * rounds : a ** rounds * r - (b * (a ** rounds - 1)) / (a - 1);
    return shown <= 1 && close(shown, value);
  });
  const { fromOne, number } = texNumbers(digits ?? undefined);
  const [r, a, b] = [fromOne(excess), nextToOne ? fromOne(slopeExcess) : number(slope), number(offset)];
  // So many rounds that the sequence cannot be followed with the digits that anybody would read.
  if (digits === null) return String.raw`a=${a},\quad b=${b}`;
  const count = texNumbers(17).number(rounds);
  const power = `${powerBase(a)}^{${count}}`;
  const sequence = isOne
    ? String.raw`${r}-${b}\cdot${count}`
    : String.raw`${power}\cdot${r}-${b}\cdot\frac{${power}-1}{${a}-1}`;
  return `${sequence}=${texNumbers().number(value)}\\le1`;
}
