import { angleBetween, angleOfComplement, arcCosine0, arcCosine1Complement } from "./arcCosine.js";
import type { Kernel, KernelInputs } from "./kernel.js";
import { defineKernel } from "./kernelFamily.js";
import type { NumberParameter } from "./kernelParameter.js";

const depthParameter: NumberParameter = {
  name: "depth",
  symbol: "L",
  integer: true,
  range: { minimum: 1, maximum: 100 },
  scale: "linear",
  softRange: [1, 20],
  suggestion: 3,
  help: "Number of hidden layers of the infinitely wide network.",
};

const directions: KernelInputs = { dimension: "any", excludesOrigin: true };

/**
 * Covariance of the outputs of an infinitely wide random ReLU network with L = depth hidden layers (NNGP kernel), on
 * R^n \ {0}.
 *
 *     Σ⁰ = u      Σ^h = κ1(Σ^{h−1})      g(x,t) = Σ^L
 *
 * u is the cosine of the angle between x and t: inputs are normalised to the sphere, so their lengths do not matter,
 * and 0, which has no direction, is outside the domain. In one dimension u is 1 or −1 and the kernel sees the sign of
 * the input alone. The weights are scaled so that Σ^h(x,x) = 1. The recursion is carried in angles, not in cosines (see
 * `arcCosine.ts`): absolute error about 4(L + 1)·2⁻⁵³.
 *
 * Source: Cho and Saul 2009 (arc-cosine kernels).
 */
export const reluNngp = defineKernel({
  kind: "reluNngp",
  title: "ReLU NNGP",
  description: "Covariance of an infinitely wide random ReLU network with L hidden layers; inputs on the sphere.",
  inputs: directions,
  smooth: false,
  parameters: { depth: depthParameter },
  evaluation: ({ depth }) =>
    onTheSphere((angle) => {
      let theta = angle;
      for (let layer = 1; layer < depth; layer++) theta = angleOfComplement(arcCosine1Complement(theta));
      return 1 - arcCosine1Complement(theta);
    }),
  numpy: ({ depth }) => [
    ...numpyAngle,
    `for _ in range(${depth}):`,
    ...numpyLayer,
    "    theta = following",
    "return 1 - complement",
  ],
});

/**
 * Neural tangent kernel of the same network: gradient descent on all layers of an infinitely wide network is kernel
 * regression with it.
 *
 *     Θ⁰ = Σ⁰      Θ^h = Σ^h + Θ^{h−1} κ0(Σ^{h−1})      g(x,t) = Θ^L
 *
 * Σ^h and u as for the NNGP kernel. g(x,x) = L + 1. Absolute error about 4(L + 1)²·2⁻⁵³, also for inputs that are
 * nearly parallel, where κ0 has an infinite slope in u.
 *
 * Source: Jacot, Gabriel, Hongler 2018, arXiv 1806.07572.
 */
export const reluNtk = defineKernel({
  kind: "reluNtk",
  title: "ReLU NTK",
  description: "Neural tangent kernel of an infinitely wide ReLU network with L hidden layers; inputs on the sphere.",
  inputs: directions,
  smooth: false,
  parameters: { depth: depthParameter },
  evaluation: ({ depth }) =>
    onTheSphere((angle) => {
      let theta = angle;
      let tangent = Math.cos(angle);
      for (let layer = 1; layer <= depth; layer++) {
        const complement = arcCosine1Complement(theta);
        tangent = 1 - complement + tangent * arcCosine0(theta);
        theta = angleOfComplement(complement);
      }
      return tangent;
    }),
  numpy: ({ depth }) => [
    ...numpyAngle,
    "tangent = np.cos(theta)",
    `for _ in range(${depth}):`,
    ...numpyLayer,
    "    tangent = 1 - complement + tangent * (1 - theta / np.pi)",
    "    theta = following",
    "return tangent",
  ],
});

/** The kernel that is this function of the angle between its inputs. */
function onTheSphere(profile: (angle: number) => number): Omit<Kernel, "kind" | keyof KernelInputs> {
  const [same, opposite] = [profile(0), profile(Math.PI)];
  return {
    evaluate: (x, t) => profile(angleBetween(x, t)),
    evaluateScalar: (x, t) => (x > 0 === t > 0 ? same : opposite),
    pairs: { of: "angle", value: profile },
  };
}

/** The angle between inputs, without the arc cosine that loses half the digits of small angles. */
const numpyAngle = [
  "X, T = X / np.linalg.norm(X, axis=1, keepdims=True), T / np.linalg.norm(T, axis=1, keepdims=True)",
  "difference = sum((X[:, j, None] - T[:, j]) ** 2 for j in range(X.shape[1]))",
  "total = sum((X[:, j, None] + T[:, j]) ** 2 for j in range(X.shape[1]))",
  "theta = 2 * np.arctan2(np.sqrt(difference), np.sqrt(total))",
];

/** One layer: 1 − κ1(cos θ), and the angle whose cosine κ1 is. */
const numpyLayer = [
  "    complement = 2 * np.sin(theta / 2) ** 2 - (np.sin(theta) - theta * np.cos(theta)) / np.pi",
  "    following = 2 * np.arcsin(np.sqrt(np.maximum(complement, 0) / 2))",
];
