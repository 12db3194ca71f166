import { labelsLieInRange } from "../theory/bounds/multiplierFloors.js";
import type { SpectralProblem } from "../theory/distillation/spectralProblem.js";
import { smallestOf } from "./sparsityFacts.js";
import { asShown, close, oneAsShown, powerBase, settledDigits, texNumbers } from "./texNumber.js";

/**
 * A ratio r = r_0 − 1 + 1 is given by its excess r − 1, which keeps its digits. `larger` and `smaller` are eigenvalues
 * d_j ≥ d_k.
 */
export interface Pair {
  readonly larger: number;
  readonly smaller: number;
}

/** A floor of B[j]/B[k] after t rounds: the paper's power, and the product from i = first on; values as logarithms. */
export interface FloorNumbers extends Pair {
  readonly excess: number;
  readonly smallest: number;
  readonly rounds: number;
  readonly first: 0 | 1;
  /** The eigenvalues that the product is least for, where it is not the same pair. */
  readonly productPair: Pair;
  readonly power: number | null;
  readonly product: number;
}

export function floorNumbers(
  problem: SpectralProblem,
  initialRatio: number,
  rounds: number,
  larger: number,
  smaller: number,
): Omit<FloorNumbers, "power" | "product"> {
  const pair = { larger: problem.eigenvalues[larger], smaller: problem.eigenvalues[smaller] };
  return {
    ...pair,
    productPair: pair,
    excess: initialRatio - 1,
    smallest: smallestOf(problem),
    rounds,
    first: labelsLieInRange(problem) ? 0 : 1,
  };
}

export const productProof = String.raw`The paper's floor takes $c_i\ge\frac{d_{\mathrm{min}}}{r_i-1}\ge\frac{d_{\mathrm{min}}}{r_0-1}$. The product uses more: $r_i^2\le r_0^2-i$ (condition-free bounds), so $c_i\ge\frac{d_{\mathrm{min}}}{\sqrt{r_0^2-i}-1}$, and each factor $\frac{1+c_i/d_k}{1+c_i/d_j}$ increases with $c_i$. Where the labels leave the range of $G$ the first factor is 1 and $d_{\mathrm{min}}$ is the smallest nonzero eigenvalue from $i=1$ on.`;

/** The product, then the paper's power where it says something. */
export function floorLines(left: string, numbers: FloorNumbers): string[] {
  const { excess, smallest, rounds, first, larger, smaller, productPair, power, product } = numbers;
  const lines: string[] = [];
  if (power !== null) {
    const [k, j] = [smallest / smaller, smallest / larger];
    const digits = settledDigits((each) => {
      const base = oneAsShown(excess, each) - 1;
      return close(
        Math.expm1(rounds * Math.log((base + asShown(k, each)) / (base + asShown(j, each)))),
        Math.expm1(power),
      );
    });
    const { fromOne, number } = texNumbers(digits ?? 4);
    lines.push(
      String.raw`${left}\ge\left(\frac{${fromOne(excess)}-1+${number(k)}}{${fromOne(excess)}-1+${number(j)}}\right)^{\!${rounds}}${equality(digits)}${texNumbers().exponential(power)}`,
    );
  }
  const [k, j] = [smallest / productPair.smaller, smallest / productPair.larger];
  const digits = settledDigits((each) => {
    let logarithm = 0;
    for (let i = first; i < rounds; i++) {
      const base = Math.sqrt(oneAsShown(excess, each) ** 2 - i) - 1;
      logarithm += Math.log((base + asShown(k, each)) / (base + asShown(j, each)));
    }
    return close(Math.expm1(logarithm), Math.expm1(product));
  });
  const { fromOne, number } = texNumbers(digits ?? 4);
  const root = String.raw`\sqrt{${powerBase(fromOne(excess))}^2-i}-1`;
  if (first < rounds) {
    lines.unshift(
      String.raw`${left}\ge\prod_{i=${first}}^{${rounds - 1}}\frac{${root}+${number(k)}}{${root}+${number(j)}}${equality(digits)}${texNumbers().exponential(product)}`,
    );
  } else lines.unshift(String.raw`${left}\ge1`);
  return lines;
}

/** An equation only where the digits that are shown give what is stated. */
export const equality = (digits: number | null): string => (digits === null ? String.raw`\approx` : "=");
