import { multiplierBounds } from "../bounds/multiplierBounds.js";
import { norm } from "../linearAlgebra/norm.js";
import { activeConstraint, type ActiveConstraint } from "./activeConstraint.js";
import type { SecularRoot } from "./rootOfSecularEquation.js";
import type { Round } from "./round.js";
import type { RoundSolver } from "./roundSolver.js";
import { scaledRange, unscaledMultiplier, type ScaledRange } from "./scaledRange.js";
import { SpectralSecularEquation } from "./spectralSecularEquation.js";
import type { SpectralProblem } from "./spectralProblem.js";
import { requireFiniteNorm } from "./squaredNorm.js";

/**
 * The rounds in the eigenbasis: z_{t+1} = A_t z_t with A_t = D(c_t + D)⁻¹, O(K) a round whatever the number of outputs.
 *
 * Holds the row norms of z_t, the weights B_{t−1} and their complements 1 − B_{t−1} (summed as Σ B_{i−1}(1 − A_i), all
 * terms positive, so that weights next to 1 keep the digits of their distance from it). Only eigenvalues above 0 are
 * touched.
 */
export class SpectralRounds implements RoundSolver<Round> {
  ratio: number;
  ratioExcess: number;
  private round = 0;
  private surplus: number;
  private target: number;
  private readonly constraint: ActiveConstraint;
  private readonly range: ScaledRange;
  private readonly labels: Float64Array;
  private readonly nullEnergy: number;
  private readonly basisWeights: Float64Array;
  private readonly complements: Float64Array;
  private readonly modes: number;

  /** @param recordedModes how many leading entries of the arrays of a round `record` keeps; all if absent */
  constructor(
    private readonly problem: SpectralProblem,
    tolerance: number,
    recordedModes = Infinity,
  ) {
    this.modes = Math.min(recordedModes, problem.eigenvalues.length);
    const constraint = activeConstraint(problem, tolerance);
    this.constraint = constraint;
    this.range = scaledRange(problem, constraint);
    this.labels = this.range.weights.slice();
    this.nullEnergy = (norm(problem.coefficients, problem.rank * problem.outputs) / constraint.labelScale) ** 2;
    this.basisWeights = new Float64Array(problem.rank).fill(1);
    this.complements = new Float64Array(problem.rank);
    this.surplus = constraint.surplus;
    this.target = constraint.target;
    const relative = this.surplus / constraint.energy;
    this.ratio = constraint.ratio;
    this.ratioExcess = relative / (1 + this.ratio);
  }

  secularEquation(): SpectralSecularEquation {
    return new SpectralSecularEquation(this.range.eigenvalues, this.range.weights, this.target, this.surplus);
  }

  advance(multiplier: number): void {
    const { range, basisWeights, complements } = this;
    const { eigenvalues, weights } = range;
    let energy = 0;
    for (let k = 0; k < weights.length; k++) {
      const sum = multiplier + eigenvalues[k];
      const step = eigenvalues[k] / sum;
      complements[k] += basisWeights[k] * (multiplier / sum);
      basisWeights[k] *= step;
      const weight = weights[k] * step;
      weights[k] = weight;
      energy += weight * weight;
    }
    this.round++;
    // The new targets lie in the range of G.
    this.target = this.constraint.energy;
    this.surplus = energy - this.target;
    this.ratio = Math.sqrt(energy / this.target);
    this.ratioExcess = this.surplus / this.target / (1 + this.ratio);
  }

  record({ multiplier: scaled, iterations }: SecularRoot): Round {
    const { problem, constraint, range, labels, modes } = this;
    const { count, outputs, rank, coefficients } = problem;
    const stepWeights = new Float64Array(modes);
    const basisWeights = new Float64Array(modes);
    const dualInBasis = new Float64Array(modes * outputs);
    let [trainEnergy, stepEnergy, fitNorm, degreesOfFreedom] = [
      this.nullEnergy,
      this.round === 0 ? this.nullEnergy : 0,
      0,
      0,
    ];
    for (let k = 0; k < rank; k++) {
      const sum = scaled + range.eigenvalues[k];
      const step = range.eigenvalues[k] / sum;
      const before = this.basisWeights[k];
      degreesOfFreedom += before * step;
      trainEnergy += (labels[k] * (this.complements[k] + before * (scaled / sum))) ** 2;
      stepEnergy += (range.weights[k] * (scaled / sum)) ** 2;
      fitNorm += range.weights[k] ** 2 * (step / sum);
      if (k >= modes) continue;
      stepWeights[k] = step;
      basisWeights[k] = before * step;
      for (let j = k * outputs; j < (k + 1) * outputs; j++)
        dualInBasis[j] = (coefficients[j] * before) / sum / range.eigenvalueScale;
    }
    const unit = constraint.labelScale;
    const round: Round = {
      round: this.round,
      targetNorm: this.ratio * Math.sqrt(constraint.energy) * unit,
      ratio: this.ratio,
      multiplier: unscaledMultiplier(scaled, range.eigenvalueScale),
      multiplierBounds: this.bracket(),
      stepWeights,
      basisWeights,
      trainError: (trainEnergy / count) * unit * unit,
      stepError: (stepEnergy / count) * unit * unit,
      squaredNorm: (((fitNorm / count) * unit) / range.eigenvalueScale) * unit,
      degreesOfFreedom,
      iterations,
      dualInBasis,
    };
    requireFiniteNorm(this.round, round.squaredNorm);
    return round;
  }

  private bracket(): readonly [number, number] {
    const { eigenvalues, rank, count } = this.problem;
    const smallest = this.round === 0 && rank < count ? 0 : eigenvalues[rank - 1];
    return multiplierBounds(this.ratioExcess, smallest, eigenvalues[0]);
  }
}
