import { Lanczos } from "../linearAlgebra/lanczos.js";
import { multiply } from "../linearAlgebra/multiply.js";
import type { SymmetricProduct } from "../linearAlgebra/symmetricProduct.js";
import { tridiagonalSpectrum } from "../linearAlgebra/tridiagonalSpectrum.js";

/** The largest eigenvalues of G with their eigenvectors. */
export interface LeadingModes {
  /** d_1 ≥ … ≥ d_m > 0. */
  readonly eigenvalues: Float64Array;
  /** m × K row-major, unit vectors. */
  readonly eigenvectors: Float64Array;
  /** K. */
  readonly count: number;
}

/**
 * ‖G v − θ v‖ ≤ 10⁻¹⁰ θ: the eigenvalue is then right to its last digits, the vector to 10⁻¹⁰ over the relative gap.
 */
const converged = 1e-10;
const stride = 8;

/**
 * Leading eigenpairs of a positive semidefinite G with simple eigenvalues, by Lanczos from a fixed irregular vector:
 * those, from the largest on without a gap, whose residual ‖G v − θ v‖ = β_k |w_k| is at most 10⁻¹⁰ θ. An eigenvalue
 * that is not simple is found once.
 *
 * At most `maximalSteps` products, and as many vectors of K; O(K·steps²). Errors: none but the product's.
 *
 * @param product v ↦ G v
 * @param wanted how many to look for; fewer may be found
 */
export function leadingModes(
  product: SymmetricProduct,
  count: number,
  wanted: number,
  maximalSteps: number,
  onStep: () => void = () => undefined,
): LeadingModes {
  const lanczos = new Lanczos(irregular(count), product);
  const most = Math.min(maximalSteps, count);
  for (;;) {
    for (let i = 0; i < stride && lanczos.steps < most && !lanczos.exhausted; i++) {
      onStep();
      lanczos.step();
    }
    const { steps } = lanczos;
    const last = steps >= most || lanczos.exhausted;
    if (!last && steps < wanted) continue;
    const found = convergedModes(lanczos);
    if (found < wanted && !last) continue;
    const kept = Math.min(found, wanted);
    const { values, coefficients } = spectrumOf(lanczos);
    return {
      eigenvalues: values.slice(0, kept),
      eigenvectors: lanczos.combine(coefficients.subarray(0, kept * steps), kept),
      count,
    };
  }
}

/** z = V y_0 of the modes: m × C row-major. O(mKC). */
export function leadingCoefficients(
  { eigenvalues: { length }, eigenvectors, count }: LeadingModes,
  labels: Float64Array,
  outputs: number,
): Float64Array {
  return multiply(eigenvectors, length, labels, count, outputs);
}

function convergedModes(lanczos: Lanczos): number {
  const { values, coefficients } = spectrumOf(lanczos, true);
  const beta = lanczos.offDiagonal[lanczos.steps - 1];
  let found = 0;
  while (
    found < values.length &&
    values[found] > lanczos.steps * 2 ** -50 * values[0] &&
    beta * Math.abs(coefficients[found]) <= converged * values[found]
  )
    found++;
  return found;
}

/** Ritz values, with the last components of their vectors or with all. */
function spectrumOf({ diagonal, offDiagonal, steps }: Lanczos, lastOnly = false) {
  const columns = lastOnly ? 1 : steps;
  const vectors = new Float64Array(steps * columns);
  if (lastOnly) vectors[steps - 1] = 1;
  else for (let i = 0; i < steps; i++) vectors[i * (steps + 1)] = 1;
  return tridiagonalSpectrum(
    Float64Array.from(diagonal),
    Float64Array.from(offDiagonal.slice(0, steps - 1)),
    vectors,
    columns,
  );
}

/** Fractional parts of multiples of an irrational by the squares: weight in every direction, and no symmetry. */
function irregular(count: number): Float64Array {
  const golden = (Math.sqrt(5) - 1) / 2;
  return Float64Array.from({ length: count }, (_, i) => {
    const value = golden * (((i + 1) * (i + 1)) % 1_000_003);
    return value - Math.floor(value) - 0.5;
  });
}
