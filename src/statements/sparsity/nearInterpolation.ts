import { sources } from "../../theory/bounds/bound.js";
import { nearInterpolation as nearFloors, type NearInterpolation } from "../../theory/bounds/nearInterpolation.js";
import { defineStatement } from "../defineStatement.js";
import { finiteOrNull } from "../finiteOrNull.js";
import { equality, type Pair } from "../floors.js";
import { oncePer } from "../oncePer.js";
import { amongTheLeading, smallestOf, sparsityFacts } from "../sparsityFacts.js";
import type { SheetInput, StatedBound } from "../statement.js";
import { asShown, close, oneAsShown, settledDigits, texNumbers } from "../texNumber.js";

/** The floor after so many rounds, and what it tends to. */
export interface NearFloor {
  readonly rounds: number;
  readonly value: number;
  readonly limit: number;
}

export interface NearNumbers extends Pair {
  readonly excess: number;
  readonly smallest: number;
  readonly conditionNumber: number | null;
  readonly limitPair: Pair;
  readonly guaranteed: NearFloor;
  readonly conditionFree: NearFloor;
}

const floorsOf = oncePer((input: SheetInput) => {
  const { problem, initialRatio, multipliers, modes } = sparsityFacts(input);
  return nearFloors(problem, initialRatio, multipliers, modes);
});

export const nearInterpolation = defineStatement({
  id: "nearInterpolation",
  name: "near interpolation",
  group: "sparsity",
  place: 40,
  source: sources.paper,
  method: "fixedTolerance",
  bounds: (input) => {
    const [guaranteed, free] = floorsOf(input);
    return [stated(guaranteed, "(r₀ − 1)/κ"), stated(free, "r₀ − 1")];
  },
  numbers: (input): NearNumbers | null => {
    const { problem, initialRatio } = sparsityFacts(input);
    const [guaranteed, free] = floorsOf(input);
    const pair = (k: number): Pair => ({ larger: problem.eigenvalues[k], smaller: problem.eigenvalues[k + 1] });
    const [first, second] = [floor(guaranteed), floor(free)];
    return first === null || second === null
      ? null
      : {
          ...pair(guaranteed.neighbour),
          limitPair: pair(guaranteed.limitNeighbour),
          excess: initialRatio - 1,
          smallest: smallestOf(problem),
          conditionNumber: finiteOrNull(problem.rangeConditionNumber),
          guaranteed: first,
          conditionFree: second,
        };
  },
  note: amongTheLeading,
  tex: [
    String.raw`S_B\ge\min_k\,\left(\frac{r_0-1+d_{\mathrm{min}}/d_{k+1}}{r_0-1+d_{\mathrm{min}}/d_k}\right)^{\!(r_0-1)/\kappa}`,
    String.raw`\xrightarrow{\;\varepsilon\to0\;}\;\exp\left(\frac{d_{\mathrm{min}}}\kappa\,\min_k\,\left(\frac1{d_{k+1}}-\frac1{d_k}\right)\right)`,
    String.raw`S_B\ge\min_k\,\left(\frac{r_0-1+d_{\mathrm{min}}/d_{k+1}}{r_0-1+d_{\mathrm{min}}/d_k}\right)^{\!r_0-1}`,
    String.raw`\xrightarrow{\;\varepsilon\to0\;}\;\exp\left(d_{\mathrm{min}}\,\min_k\,\left(\frac1{d_{k+1}}-\frac1{d_k}\right)\right)`,
  ],
  filled: (numbers) => [
    ...nearLines(numbers, numbers.guaranteed, numbers.conditionNumber ?? Infinity),
    ...nearLines(numbers, numbers.conditionFree, 1),
  ],
  proof: String.raw`The second line takes the condition-free count $N\ge r_0-1$ in the place of $\frac{r_0-1}\kappa$ and so loses the factor $\frac1\kappa$. Limits: with $a=\frac{d_{\mathrm{min}}}{r_0-1}\to0$, $t\log\frac{1+a/d_{k+1}}{1+a/d_k}=ta\left(\frac1{d_{k+1}}-\frac1{d_k}\right)+O(ta^2)$, and $ta$ is $\frac{d_{\mathrm{min}}}\kappa$ or $d_{\mathrm{min}}$.`,
  evidence: { kind: "figure", view: "tolerance" },
});

const floor = ({ rounds, value, limit }: NearInterpolation): NearFloor | null =>
  rounds === null || value === null || limit === null ? null : { rounds, value, limit };

function stated(
  { neighbour: _at, limitNeighbour: _limitAt, limit: _limit, rounds, ...bound }: NearInterpolation,
  count: string,
): StatedBound {
  const whole = Math.ceil(rounds ?? 0);
  return {
    ...bound,
    measure: "positive",
    truth: rounds === null ? null : bound.truth,
    quantity:
      rounds === null ? `S_B after ${count} rounds` : `S_B after ⌈${count}⌉ = ${whole} round${whole === 1 ? "" : "s"}`,
  };
}

/** The floor at r_0, and what it tends to. */
function nearLines(
  { excess, smallest, larger, smaller, limitPair }: NearNumbers,
  { rounds, value, limit }: NearFloor,
  kappa: number,
): string[] {
  const [k, j] = [smallest / smaller, smallest / larger];
  const digits = settledDigits((each) => {
    const base = oneAsShown(excess, each) - 1;
    const [power, scale] = [asShown(rounds, each), asShown(smallest, each) / asShown(kappa, each)];
    return (
      close(Math.expm1(power * Math.log((base + asShown(k, each)) / (base + asShown(j, each)))), value - 1) &&
      close(Math.expm1(scale * (1 / asShown(limitPair.smaller, each) - 1 / asShown(limitPair.larger, each))), limit - 1)
    );
  });
  const { fromOne, number } = texNumbers(digits ?? 4);
  const scale = kappa === 1 ? number(smallest) : String.raw`\frac{${number(smallest)}}{${number(kappa)}}`;
  return [
    String.raw`S_B\ge\left(\frac{${fromOne(excess)}-1+${number(k)}}{${fromOne(excess)}-1+${number(j)}}\right)^{\!${number(rounds)}}${equality(digits)}${texNumbers().fromOne(value - 1)}`,
    String.raw`\to\;\exp\left(${scale}\left(\frac1{${number(limitPair.smaller)}}-\frac1{${number(limitPair.larger)}}\right)\right)${equality(digits)}${texNumbers().fromOne(limit - 1)}`,
  ];
}
