import { TheoryError } from "../errors.js";
import { Lanczos } from "../linearAlgebra/lanczos.js";
import type { SymmetricProduct } from "../linearAlgebra/symmetricProduct.js";
import { tridiagonalSpectrum, type TridiagonalSpectrum } from "../linearAlgebra/tridiagonalSpectrum.js";
import { requireFinite } from "../requirements.js";
import { collapseMargin } from "./collapseMargin.js";
import type { Decomposition } from "./decomposition.js";
import { decideRank } from "./rank.js";
import { distill, type Distillation, type DistillationOptions } from "./rounds.js";
import type { SpectralProblem } from "./spectralProblem.js";

/** Rounds that were run in a Krylov space. */
export interface KrylovDistillation {
  readonly distillation: Distillation;
  /** The Ritz values with their coefficients; count is K. κ is not known and given as ∞. */
  readonly problem: SpectralProblem;
  /** The Ritz vectors as eigenvectors: fits and predictions are made with it as with the full one. */
  readonly decomposition: Decomposition;
  /** At most this is ‖y_t − computed y_t‖/√(Kε) for every recorded round, its multipliers given. */
  readonly error: number;
}

/** Multipliers and norms may move by this, relatively, when the space grows, and count as settled. */
const settled = 1e-11;
/** What the remainders of all recorded rounds may come to, in units of √(Kε). */
const largestError = 1e-10;
/** By how many dimensions two spaces differ whose rounds are compared. */
const stride = 4;
const firstSteps = 12;

/**
 * Self-distillation in the Krylov space of G started at the labels: y_0, G y_0, G² y_0, …
 *
 * Every y_t is a rational function of G applied to y_0, so that all rounds live in this one space. In it G is the
 * tridiagonal T = Qᵀ G Q; its eigenvalues θ_j (Ritz values) and the coefficients of y_0 make a spectral problem of k
 * modes, to which the rounds of the full spectrum apply unchanged (the moments of the labels' spectral measure are
 * matched: Gauss quadrature; Golub and Meurant 1994). k grows until multipliers and norms no longer move by more than
 * 10⁻¹¹.
 *
 * A bound for what is left out, derived in this project: let u_t be the computed targets and b_t = (c_t I + T)⁻¹ u_t.
 * The residual of Q b_t in (c_t I + G) a = Q u_t is −β_k (b_t)_k q_{k+1}, with β_k the last off-diagonal entry, because
 * G Q = Q T + β_k q_{k+1} e_kᵀ and Q carries the rest exactly. G(c_t I + G)⁻¹ has norm at most 1, so round t adds at
 * most β_k |(b_t)_k| to the error of the targets and passes earlier errors on undamped at worst: ‖y_t − Q u_t‖ ≤
 * Σ_{i<t} β_k |(b_i)_k|.
 *
 * One output. K numbers a step are kept. A new tolerance takes further products only where the space does not suffice
 * for it.
 */
export class KrylovSpace {
  private readonly lanczos: Lanczos;
  private readonly count: number;
  private ritz:
    { readonly steps: number; readonly problem: SpectralProblem; readonly decomposition: Decomposition } | undefined;

  /**
   * @param labels y_0, K values
   * @param product v ↦ G v
   * Errors: `notFinite`.
   */
  constructor(
    labels: Float64Array,
    product: SymmetricProduct,
    private readonly rankTolerance: number | "auto",
  ) {
    requireFinite("Lanczos", "labels", labels);
    this.count = labels.length;
    this.lanczos = new Lanczos(labels, product);
  }

  get steps(): number {
    return this.lanczos.steps;
  }

  /**
   * The rounds, after as many further steps as they take; undefined when `maximalSteps` are not enough, or when the
   * labels are 0.
   *
   * @param minimalSteps dimensions that are wanted in any case, for what is shown of the modes
   * Errors: as `distill`, when the space is invariant and its answer final; `notPositiveSemidefinite`.
   */
  distill(
    options: DistillationOptions,
    maximalSteps: number,
    minimalSteps = firstSteps,
    onStep: () => void = () => undefined,
  ): KrylovDistillation | undefined {
    const { lanczos } = this;
    if (lanczos.startNorm === 0) return undefined;
    while (lanczos.steps < Math.min(minimalSteps, maximalSteps) && !lanczos.exhausted) this.grow(1, onStep);
    let before = this.attempt(lanczos.steps - stride, options);
    for (;;) {
      if (lanczos.exhausted) return this.finish(this.roundsAt(lanczos.steps, options).error, options);
      const now = this.attempt(lanczos.steps, options);
      if (now !== undefined && isSettled(before, now)) return this.finish(now.error, options);
      if (lanczos.steps >= maximalSteps) return undefined;
      before = now;
      this.grow(stride, onStep);
    }
  }

  private grow(steps: number, onStep: () => void): void {
    for (let i = 0; i < steps; i++) {
      onStep();
      this.lanczos.step();
    }
  }

  /** The rounds in a smaller space, which may not be able to answer yet. */
  private attempt(steps: number, options: DistillationOptions): Attempt | undefined {
    if (steps < 1) return undefined;
    try {
      return this.roundsAt(steps, options);
    } catch (error) {
      if (error instanceof TheoryError && (error.code === "infeasibleTolerance" || error.code === "overflow"))
        return undefined;
      throw error;
    }
  }

  private roundsAt(steps: number, options: DistillationOptions): Attempt {
    const ends = new Float64Array(2 * steps);
    ends[0] = 1;
    ends[2 * steps - 1] = 1;
    const { values, coefficients } = this.spectrum(steps, ends, 2);
    const problem = this.problemOf(
      values,
      values.map((_, j) => coefficients[2 * j]),
    );
    const distillation = distill(problem, options);
    const beta = this.lanczos.offDiagonal[steps - 1];
    let [error, multiplierError] = [0, 0];
    for (const { dualInBasis, stepWeights } of distillation.rounds) {
      let [last, energy, slope] = [0, 0, 0];
      for (let j = 0; j < steps; j++) {
        const dual = dualInBasis[j];
        last += coefficients[2 * j + 1] * dual;
        energy += dual * dual;
        slope += dual * dual * stepWeights[j];
      }
      error += (beta * Math.abs(last)) / Math.sqrt(this.count * options.tolerance);
      multiplierError = Math.max(multiplierError, (error * energy) / slope);
    }
    return { distillation, error, multiplierError };
  }

  /** The same rounds with the Ritz vectors, whose signs go with the coefficients. */
  private finish(error: number, options: DistillationOptions): KrylovDistillation {
    const {
      lanczos: { steps },
      count,
    } = this;
    if (this.ritz?.steps !== steps) {
      const identity = new Float64Array(steps * steps);
      for (let i = 0; i < steps; i++) identity[i * (steps + 1)] = 1;
      const { values, coefficients } = this.spectrum(steps, identity, steps);
      const problem = this.problemOf(
        values,
        values.map((_, j) => coefficients[j * steps]),
      );
      const { rank, eigenvalues } = problem;
      const decision = decideRank(values, count, this.rankTolerance);
      this.ritz = {
        steps,
        problem,
        decomposition: {
          eigenvalues,
          eigenvectors: this.lanczos.combine(coefficients, steps),
          count,
          rank,
          rankThreshold: decision.rankThreshold,
          residual: 0,
        },
      };
    }
    const { problem, decomposition } = this.ritz;
    return { distillation: distill(problem, options), problem, decomposition, error };
  }

  /** @param first the components of the Ritz vectors along y_0/‖y_0‖ */
  private problemOf(values: Float64Array, first: Float64Array): SpectralProblem {
    const { rank } = decideRank(values, this.count, this.rankTolerance);
    return {
      eigenvalues: values.map((value, j) => (j < rank ? value : 0)),
      coefficients: first.map((component) => component * this.lanczos.startNorm),
      count: this.count,
      outputs: 1,
      rank,
      conditionNumber: Infinity,
      rangeConditionNumber: rank === 0 ? Infinity : values[0] / values[rank - 1],
    };
  }

  private spectrum(steps: number, vectors: Float64Array, columns: number): TridiagonalSpectrum {
    const { diagonal, offDiagonal } = this.lanczos;
    return tridiagonalSpectrum(
      Float64Array.from(diagonal.slice(0, steps)),
      Float64Array.from(offDiagonal.slice(0, steps - 1)),
      vectors,
      columns,
    );
  }
}

interface Attempt {
  readonly distillation: Distillation;
  /** Σ_t β_k |(b_t)_k|/√(Kε). */
  readonly error: number;
  /**
   * What that comes to in the multipliers, to first order: d log‖r‖/d log c = Σ r_j² θ_j/(c + θ_j) / Σ r_j², with r = c
   * b.
   */
  readonly multiplierError: number;
}

/** Small spaces may agree by chance, hence the bound; beyond what the bound asks for, movements are rounding. */
function isSettled(before: Attempt | undefined, now: Attempt): boolean {
  return (
    now.multiplierError <= settled / 10 ||
    (before !== undefined && now.error <= largestError && agree(before.distillation, now.distillation))
  );
}

/**
 * Whether neither multipliers nor norms have moved, beyond rounding: c_t ∝ 1/(r_t − 1) has as many digits as r_t − 1
 * has.
 */
function agree(before: Distillation, now: Distillation): boolean {
  if (before.collapse !== now.collapse || before.rounds.length !== now.rounds.length) return false;
  let ratioSum = 0;
  for (const [t, ratio] of now.ratios.entries()) {
    if (!(Math.abs(before.ratios[t] - ratio) <= settled * ratio)) return false;
    const [old, multiplier] = [before.rounds[t]?.multiplier, now.rounds[t]?.multiplier];
    if (
      old !== undefined &&
      multiplier !== undefined &&
      !(Math.abs(old - multiplier) <= (settled + collapseMargin(ratioSum) / (ratio - 1)) * multiplier)
    )
      return false;
    ratioSum += ratio;
  }
  return true;
}
