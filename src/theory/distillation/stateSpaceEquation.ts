import type { StateSpaceGram } from "../stateSpace/stateSpaceGram.js";
import { requireNormalRoot, residualExcess, secularBracket } from "./secularBracket.js";
import type { SecularEquation, SecularValue } from "./secularEquation.js";

/** Arrays of n × C values at the distinct points, made once for all rounds. */
export interface StateSpaceWorkspace {
  readonly targets: Float64Array;
  readonly residuals: Float64Array;
  readonly fitted: Float64Array;
  readonly scratch: Float64Array;
  /** The multiplier that residuals and fitted values belong to; NaN when they are those of none. */
  fittedWith: number;
}

/**
 * The secular equation by sweeps: r = c(cI + G)⁻¹y and f = y − r from one smoothing, the elasticity from a second.
 *
 * With norms weighted by the multiplicities: ‖y‖² − ‖r‖² = ⟨f, f + 2r⟩, and because dr/dlog c = G(cI + G)⁻¹r = c(cI +
 * G)⁻¹f, the elasticity is ⟨r, c(cI + G)⁻¹f⟩/‖r‖²; both are made from f, so they keep their digits where f is small
 * beside y (derived in this project).
 *
 * Bracket: `secularBracket` with the mean eigenvalue d̄ = ⟨y, Gy⟩/‖y‖², raised by what its rounding may come to, and
 * the structure's safe lower bound of d_min. c in the user's unit. About 40 ns a point and evaluation, no allocation.
 * Errors: `overflow` as `SpectralSecularEquation`.
 */
export class StateSpaceEquation implements SecularEquation {
  readonly lower: number;
  readonly upper: number;

  constructor(
    private readonly gram: StateSpaceGram,
    private readonly outputs: number,
    private readonly workspace: StateSpaceWorkspace,
    private readonly target: number,
    private readonly surplus: number,
  ) {
    const [smallest, largest] = gram.eigenvalueBounds;
    const mean = Math.min(largest, this.meanEigenvalue() + 2 ** -50 * gram.count * largest);
    [this.lower, this.upper] = secularBracket(target, surplus, smallest, mean);
    requireNormalRoot(this);
  }

  evaluate(multiplier: number, into: SecularValue): void {
    const {
      gram: {
        space,
        count,
        inputs: { multiplicities },
      },
      outputs,
      workspace,
      workspace: { targets, residuals, fitted, scratch },
    } = this;
    workspace.fittedWith = NaN;
    space.filter(count * multiplier);
    space.smooth(targets, outputs, residuals, fitted);
    let [residual, removed, slope] = [0, 0, 0];
    for (let j = 0, at = 0; j < multiplicities.length; j++) {
      for (let c = 0; c < outputs; c++, at++) {
        const rest = residuals[at];
        const fit = fitted[at];
        residual += multiplicities[j] * rest * rest;
        removed += multiplicities[j] * fit * (fit + 2 * rest);
      }
    }
    space.smooth(fitted, outputs, scratch, fitted);
    for (let j = 0, at = 0; j < multiplicities.length; j++) {
      for (let c = 0; c < outputs; c++, at++) slope += multiplicities[j] * residuals[at] * scratch[at];
    }
    // Rounding can lead out of [0, 1] by a unit in the last place of 1.
    into.elasticity = residual > 0 ? Math.min(1, Math.max(0, slope / residual)) : 1;
    into.excess = residualExcess(residual, removed, this.target, this.surplus);
  }

  private meanEigenvalue(): number {
    const {
      gram: {
        space,
        count,
        inputs: { multiplicities },
      },
      outputs,
      workspace: { targets, scratch },
    } = this;
    for (let j = 0, at = 0; j < multiplicities.length; j++) {
      for (let c = 0; c < outputs; c++, at++) scratch[at] = (multiplicities[j] / count) * targets[at];
    }
    space.multiply(scratch, outputs, scratch);
    let [energy, weighted] = [0, 0];
    for (let j = 0, at = 0; j < multiplicities.length; j++) {
      for (let c = 0; c < outputs; c++, at++) {
        const value = multiplicities[j] * targets[at];
        energy += value * targets[at];
        weighted += value * scratch[at];
      }
    }
    return weighted / energy;
  }
}
