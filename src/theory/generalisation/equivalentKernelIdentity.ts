import { boundBeside, sources, type Bound } from "../bounds/bound.js";
import type { Round } from "../distillation/round.js";

/** How far B_t as recovered from the equivalent kernel's spectrum is from B_t, in each round. */
export interface EquivalentKernelIdentity {
  /** max_k |D†[k]/(c_0 + D†[k]) − B_t[k]|. */
  readonly deviations: Float64Array;
  /** What rounding explains of each. */
  readonly allowances: Float64Array;
  /** The round that comes closest to its allowance; null without rounds. */
  readonly closest: number | null;
  readonly bound: Bound;
}

/**
 * D†/(c_0 + D†) = B_t with D†[k] = c_0/(Π_{i≤t}(1 + c_i/d_k) − 1), checked in every round: f_t is an ordinary ridge fit
 * with kernel g†.
 *
 * The two sides share no operation: the left is built from Σ log(1 + c_i/d_k), the right is the running product that
 * the rounds keep. The truth is the largest deviation, the value (2t + 16)·2⁻⁵², since a weight B = exp(−s) is known to
 * (2t + 12 + s)·2⁻⁵² relative and Bs ≤ 1/e. O(TM) for M recorded weights a round. Source: Mobahi, Farajtabar, Bartlett
 * 2020, arXiv 2002.05715.
 *
 * @param eigenvalues descending; as many as the rounds hold weights
 */
export function equivalentKernelIdentity(
  eigenvalues: Float64Array,
  rounds: readonly Pick<Round, "multiplier" | "basisWeights">[],
): EquivalentKernelIdentity {
  const exponents = new Float64Array(eigenvalues.length);
  const deviations = Float64Array.from(rounds, ({ multiplier, basisWeights }) => {
    let largest = 0;
    for (let k = 0; k < exponents.length; k++) {
      exponents[k] += Math.log1p(multiplier / eigenvalues[k]);
      const equivalent = rounds[0].multiplier / Math.expm1(exponents[k]);
      largest = Math.max(largest, Math.abs(1 / (1 + rounds[0].multiplier / equivalent) - basisWeights[k]));
    }
    return largest;
  });
  const allowances = deviations.map((_, t) => (2 * t + 16) * 2 ** -52);
  let closest: number | null = null;
  deviations.forEach((deviation, t) => {
    if (closest === null || deviation / allowances[t] > deviations[closest] / allowances[closest]) closest = t;
  });
  const bound = boundBeside(
    {
      id: "equivalentKernel",
      name: "equivalent kernel",
      statement: "max |D†/(c₀ + D†) − Bₜ| = 0, within (2t + 16)·2⁻⁵²",
      source: sources.paper,
      side: "upper",
      hypotheses: [{ text: "round 0 is not trivial (r₀ > 1)", holds: closest !== null }],
      value: closest === null ? null : allowances[closest],
    },
    closest === null ? null : deviations[closest],
  );
  return { deviations, allowances, closest, bound };
}
