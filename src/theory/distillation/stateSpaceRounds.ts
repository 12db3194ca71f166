import { multiplierBounds } from "../bounds/multiplierBounds.js";
import { TheoryError } from "../errors.js";
import { norm } from "../linearAlgebra/norm.js";
import { requireCount, requireFinite, requireLength } from "../requirements.js";
import { groupMeans, toInputs } from "../stateSpace/distinctInputs.js";
import { splitLabels } from "../stateSpace/splitLabels.js";
import type { StateSpaceGram } from "../stateSpace/stateSpaceGram.js";
import { activeConstraint, type ActiveConstraint } from "./activeConstraint.js";
import type { SecularRoot } from "./rootOfSecularEquation.js";
import type { Round } from "./round.js";
import type { RoundSolver } from "./roundSolver.js";
import type { SplitLabels } from "./spectralProblem.js";
import { requireFiniteNorm } from "./squaredNorm.js";
import { StateSpaceEquation, type StateSpaceWorkspace } from "./stateSpaceEquation.js";

/**
 * What sweeps say of a round: everything but the weights of a basis. Arrays are K × C row-major, in the caller's order
 * of inputs.
 */
export interface StateSpaceRound extends Omit<
  Round,
  "stepWeights" | "basisWeights" | "degreesOfFreedom" | "dualInBasis"
> {
  /** a_t = (c_t I + G)⁻¹ y_t, to c_t a_t = y_t − y_{t+1} within a small multiple of 2⁻⁵³‖y_t‖. */
  readonly dual: Float64Array;
  /** y_{t+1}: f_t on the data. */
  readonly fitted: Float64Array;
}

/** The smallest nonzero and the largest eigenvalue of G, where they are known. */
export interface ExtremeEigenvalues {
  readonly smallest: number;
  readonly largest: number;
}

/**
 * The rounds by O(K) sweeps: y_{t+1} = G(c_t I + G)⁻¹ y_t without a Gram matrix, a spectrum or an eigenvector.
 *
 * Labels are K × C row-major; those of inputs that G cannot tell apart, or does not see, are split off exactly, by the
 * structure of the inputs. Each round's targets carry an error of a small multiple of 2⁻⁵³‖y_t‖, whatever c_t is beside
 * d_max, because the map y_t ↦ y_{t+1} has norm at most 1. Errors: as `SpectralRounds`, and `shapeMismatch`,
 * `notFinite` for the labels.
 *
 * @param eigenvalues for the bracket of each record; the structure's safe bounds if absent, which make a wider one that
 * holds all the same
 */
export class StateSpaceRounds implements RoundSolver<StateSpaceRound> {
  ratio: number;
  ratioExcess: number;
  private round = 0;
  private surplus: number;
  private target: number;
  private readonly constraint: ActiveConstraint;
  private readonly workspace: StateSpaceWorkspace;
  /** y_0 − y_t at the distinct points, summed from residuals. */
  private readonly removed: Float64Array;
  private readonly nullEnergy: number;

  constructor(
    private readonly gram: StateSpaceGram,
    private readonly labels: Float64Array,
    private readonly outputs: number,
    tolerance: number,
    private readonly eigenvalues?: ExtremeEigenvalues,
  ) {
    const split = splitRequiredLabels(gram, labels, outputs);
    const constraint = activeConstraint(split, tolerance);
    this.constraint = constraint;
    const targets = groupMeans(gram.inputs, labels, outputs);
    for (let i = 0; i < targets.length; i++) targets[i] /= constraint.labelScale;
    const make = (): Float64Array => new Float64Array(targets.length);
    this.workspace = { targets, residuals: make(), fitted: make(), scratch: make(), fittedWith: NaN };
    this.removed = make();
    this.nullEnergy = (norm(split.coefficients, split.rank * outputs) / constraint.labelScale) ** 2;
    this.surplus = constraint.surplus;
    this.target = constraint.target;
    const relative = this.surplus / constraint.energy;
    this.ratio = constraint.ratio;
    this.ratioExcess = relative / (1 + this.ratio);
  }

  secularEquation(): StateSpaceEquation {
    return new StateSpaceEquation(this.gram, this.outputs, this.workspace, this.target, this.surplus);
  }

  record({ multiplier, iterations }: SecularRoot): StateSpaceRound {
    this.fit(multiplier);
    const {
      gram,
      outputs,
      removed,
      constraint: { labelScale: unit, energy },
      workspace: { residuals, fitted },
    } = this;
    const { count, inputs } = gram;
    let [trainEnergy, stepEnergy, fitNorm] = [this.nullEnergy, this.round === 0 ? this.nullEnergy : 0, 0];
    for (let j = 0, at = 0; j < inputs.points.length; j++) {
      const size = inputs.multiplicities[j];
      for (let c = 0; c < outputs; c++, at++) {
        trainEnergy += size * (removed[at] + residuals[at]) ** 2;
        stepEnergy += size * residuals[at] ** 2;
        fitNorm += size * residuals[at] * fitted[at];
      }
    }
    const round: StateSpaceRound = {
      round: this.round,
      targetNorm: this.ratio * Math.sqrt(energy) * unit,
      ratio: this.ratio,
      multiplier,
      multiplierBounds: this.bracket(),
      trainError: (trainEnergy / count) * unit * unit,
      stepError: (stepEnergy / count) * unit * unit,
      squaredNorm: (((fitNorm / count) * unit) / multiplier) * unit,
      iterations,
      dual: this.dual(multiplier),
      fitted: toInputs(inputs, fitted, outputs, unit),
    };
    requireFiniteNorm(this.round, round.squaredNorm);
    return round;
  }

  advance(multiplier: number): void {
    this.fit(multiplier);
    const {
      outputs,
      removed,
      constraint,
      workspace: { targets, residuals, fitted },
      gram: {
        inputs: { multiplicities },
      },
    } = this;
    let energy = 0;
    for (let j = 0, at = 0; j < multiplicities.length; j++) {
      for (let c = 0; c < outputs; c++, at++) {
        removed[at] += residuals[at];
        energy += multiplicities[j] * fitted[at] * fitted[at];
      }
    }
    targets.set(fitted);
    this.workspace.fittedWith = NaN;
    this.round++;
    // The new targets lie in the range of G.
    this.target = constraint.energy;
    this.surplus = energy - this.target;
    this.ratio = Math.sqrt(energy / this.target);
    this.ratioExcess = this.surplus / this.target / (1 + this.ratio);
  }

  /** Residuals and fits of the current targets in the workspace. */
  private fit(multiplier: number): void {
    const {
      gram: { space, count },
      workspace,
      workspace: { targets, residuals, fitted },
    } = this;
    if (workspace.fittedWith === multiplier) return;
    space.filter(count * multiplier);
    space.smooth(targets, this.outputs, residuals, fitted);
    workspace.fittedWith = multiplier;
  }

  private dual(multiplier: number): Float64Array {
    const {
      gram,
      labels,
      outputs,
      round,
      constraint: { labelScale },
    } = this;
    const dual = toInputs(gram.inputs, this.workspace.residuals, outputs, labelScale);
    const rest = round === 0 && gram.nullity > 0 ? gram.projectToNull(labels, outputs) : undefined;
    for (let i = 0; i < dual.length; i++) {
      dual[i] = (dual[i] + (rest === undefined ? 0 : rest[i])) / multiplier;
      if (Number.isFinite(dual[i])) continue;
      throw new TheoryError(
        "overflow",
        `distillation: the dual vector of round ${round} leaves double precision at the multiplier ${multiplier}. ` +
          "Rescale the labels or the " +
          "kernel.",
        { round, multiplier },
      );
    }
    return dual;
  }

  private bracket(): readonly [number, number] {
    const {
      gram: { eigenvalueBounds, nullity },
      eigenvalues,
    } = this;
    const smallest = this.round === 0 && nullity > 0 ? 0 : (eigenvalues?.smallest ?? eigenvalueBounds[0]);
    return multiplierBounds(this.ratioExcess, smallest, eigenvalues?.largest ?? eigenvalueBounds[1]);
  }
}

/** The labels as `labelEnergy` and `smallestTrainError` take them. Errors: `shapeMismatch`, `notFinite`. */
export function splitRequiredLabels(gram: StateSpaceGram, labels: Float64Array, outputs: number): SplitLabels {
  requireCount("StateSpaceRounds", "outputs", outputs, 1);
  requireLength("StateSpaceRounds", "labels", labels, gram.count * outputs);
  requireFinite("StateSpaceRounds", "labels", labels);
  return splitLabels(gram.inputs, labels, outputs);
}
