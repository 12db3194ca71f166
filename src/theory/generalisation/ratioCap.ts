import { sources, type Hypothesis } from "../bounds/bound.js";
import { logRatios } from "../bounds/sparsityRatio.js";
import type { SpectralProblem } from "../distillation/spectralProblem.js";
import { requireCount, requirePositive } from "../requirements.js";

/** Relative: far above what the sum of a thousand logarithms loses, far below what a round adds. */
const rounding = 2 ** -40;

/** What no single fit can do: a cap on log(B[1]/B[k]), beside what the fit has. */
export interface RatioCap {
  readonly name: string;
  readonly statement: string;
  readonly source: string;
  readonly hypotheses: Hypothesis[];
  /** log(d_1/d_k) for each eigenvalue above 0. */
  readonly values: Float64Array;
  /** log(B[1]/B[k]) of one fit with multiplier c. */
  readonly truth: Float64Array;
  /** values − truth ≥ 0. */
  readonly slacks: Float64Array;
}

/**
 * Early stopping does not sparsify: (1 + c/d_k)/(1 + c/d_j) < d_j/d_k for d_j > d_k, whatever the tolerance.
 *
 * The self-distilled ratio is a product of such factors and grows geometrically with t. Proof: the quotient of the two
 * sides, (d_k + c)/(d_j + c), is below 1 (it tends to 1 as c → ∞). Logarithms against the largest eigenvalue; of a
 * pair, the difference of two entries is the cell. slack = log((d_1 + c)/(d_k + c)), computed as such. Eigenvalues
 * above 0 only. Source: Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715.
 */
export function ratioCap(
  { eigenvalues, rank }: Pick<SpectralProblem, "eigenvalues" | "rank">,
  multiplier: number,
): RatioCap {
  requirePositive("ratioCap", "multiplier", multiplier);
  const range = eigenvalues.subarray(0, rank);
  return {
    name: "cap of early stopping",
    statement: "one fit: B[j]/B[k] < dⱼ/dₖ for dⱼ > dₖ, whatever ε′",
    source: sources.paper,
    hypotheses: [],
    values: range.map((d) => Math.log1p((range[0] - d) / d)),
    truth: logRatios(range, [multiplier]),
    slacks: range.map((d) => Math.log1p((range[0] - d) / (d + multiplier))),
  };
}

/**
 * The first t for which the floor or the truth of `SparsityRatios` passes the cap, in every cell that has one or in
 * some: from then on no ε′ reproduces the distilled spectrum.
 *
 * Looks at neighbouring distinct eigenvalues. If every one of them passes, so does every pair; and if none does, no
 * pair does, because caps and logarithms of a pair are sums over the neighbours between them. A single fit with large c
 * comes as near to the cap as rounding, so passing it means by more than that. Null when that does not happen in the
 * rounds given or there is no such pair.
 *
 * @param logarithms T × modes, rows as in `SparsityRatios`
 */
export function roundsBeyondCap(
  { eigenvalues, rank }: Pick<SpectralProblem, "eigenvalues" | "rank">,
  logarithms: Float64Array,
  modes: number,
  extent: "every" | "some" = "every",
): number | null {
  requireCount("roundsBeyondCap", "modes", modes, 1);
  const last = Math.min(rank, modes);
  if (last === 0 || eigenvalues[0] === eigenvalues[last - 1]) return null;
  for (let t = 1; t <= logarithms.length / modes; t++) {
    const row = (t - 1) * modes;
    let beyond = extent === "every";
    for (let k = 1; k < last && beyond === (extent === "every"); k++) {
      const gap = (eigenvalues[k - 1] - eigenvalues[k]) / eigenvalues[k];
      if (gap > 0)
        beyond = logarithms[row + k] - logarithms[row + k - 1] - Math.log1p(gap) > rounding * logarithms[row + k];
    }
    if (beyond) return t;
  }
  return null;
}
