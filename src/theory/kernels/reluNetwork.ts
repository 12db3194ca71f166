import { requireCount } from "../requirements.js";
import { angleBetween, angleOfComplement, arcCosine0, arcCosine1Complement } from "./arcCosine.js";
import type { Kernel, KernelFamily } from "./kernel.js";

export interface NngpSpecification {
  readonly kind: "reluNngp";
  readonly depth: number;
}

export interface NtkSpecification {
  readonly kind: "reluNtk";
  readonly depth: number;
}

/**
 * Covariance of the outputs of an infinitely wide random ReLU network with L = depth hidden layers (NNGP kernel), on
 * R^n \ {0}.
 *
 *     Σ⁰ = u      Σ^h = κ1(Σ^{h−1})      g(x,t) = Σ^L
 *
 * u is the cosine of the angle between x and t: inputs are normalised to the sphere, so their lengths do not matter,
 * and 0, which has no direction, is outside the domain. In one dimension u is 1 or −1 and the kernel sees the sign of
 * the input alone. The weights are scaled so that Σ^h(x,x) = 1. The recursion is carried in angles, not in cosines (see
 * `arcCosine.ts`): absolute error about 4(L + 1)·2⁻⁵³. Errors: `outOfRange` for a depth that is not a whole number from
 * 1 on.
 *
 * Source: Cho and Saul 2009 (arc-cosine kernels).
 */
function createNngp({ depth }: NngpSpecification): Kernel {
  requireCount("reluNngp kernel", "depth", depth, 1);
  return onTheSphere("reluNngp", (angle) => {
    let theta = angle;
    for (let layer = 1; layer < depth; layer++) theta = angleOfComplement(arcCosine1Complement(theta));
    return 1 - arcCosine1Complement(theta);
  });
}

/**
 * Neural tangent kernel of the same network: gradient descent on all layers of an infinitely wide network is kernel
 * regression with it.
 *
 *     Θ⁰ = Σ⁰      Θ^h = Σ^h + Θ^{h−1} κ0(Σ^{h−1})      g(x,t) = Θ^L
 *
 * Σ^h and u as for the NNGP kernel. g(x,x) = L + 1. Absolute error about 4(L + 1)²·2⁻⁵³, also for inputs that are
 * nearly parallel, where κ0 has an infinite slope in u. Errors: `outOfRange` for a depth that is not a whole number
 * from 1 on.
 *
 * Source: Jacot, Gabriel, Hongler 2018, arXiv 1806.07572.
 */
function createNtk({ depth }: NtkSpecification): Kernel {
  requireCount("reluNtk kernel", "depth", depth, 1);
  return onTheSphere("reluNtk", (angle) => {
    let theta = angle;
    let tangent = Math.cos(angle);
    for (let layer = 1; layer <= depth; layer++) {
      const complement = arcCosine1Complement(theta);
      tangent = 1 - complement + tangent * arcCosine0(theta);
      theta = angleOfComplement(complement);
    }
    return tangent;
  });
}

/** The kernel that is this function of the angle between its inputs. */
function onTheSphere(kind: string, profile: (angle: number) => number): Kernel {
  const [same, opposite] = [profile(0), profile(Math.PI)];
  return {
    kind,
    dimension: "any",
    excludesOrigin: true,
    evaluate: (x, t) => profile(angleBetween(x, t)),
    evaluateScalar: (x, t) => (x > 0 === t > 0 ? same : opposite),
    pairs: { of: "angle", value: profile },
  };
}

export const reluNngp: KernelFamily<NngpSpecification> = { kind: "reluNngp", create: createNngp };

export const reluNtk: KernelFamily<NtkSpecification> = { kind: "reluNtk", create: createNtk };
