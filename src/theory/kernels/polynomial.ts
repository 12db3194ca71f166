import { defineKernel } from "./kernelFamily.js";
import { pythonNumber } from "./numpy.js";

/**
 * Polynomial kernel of degree p ≥ 1 and offset b ≥ 0, on R^n for every n.
 *
 *     g(x,t) = (⟨x,t⟩ + b)^p
 *
 * Its functions are polynomials of degree p at most (p exactly, and homogeneous, for b = 0): G has rank at most C(n+p,
 * p), so it is singular once K exceeds that. A negative b would not be positive semidefinite. Error about p(n +
 * 2)·2⁻⁵³·(Σ|x_j t_j| + b)^p.
 */
export const polynomial = defineKernel({
  kind: "polynomial",
  title: "polynomial",
  description: "g = (⟨x, t⟩ + b)^p.",
  inputs: { dimension: "any" },
  smooth: true,
  parameters: {
    degree: {
      name: "degree",
      symbol: "p",
      integer: true,
      range: { minimum: 1, maximum: 50 },
      scale: "linear",
      softRange: [1, 12],
      suggestion: 3,
      help: "Degree of the polynomials that span the space.",
    },
    offset: {
      name: "offset",
      symbol: "b",
      range: { minimum: 0 },
      scale: "linear",
      softRange: [0, 5],
      suggestion: 1,
      help: "Weight of the lower degrees; 0 leaves only the highest.",
    },
  },
  evaluation: ({ degree, offset }) => ({
    evaluate(x, t) {
      let sum = offset;
      for (let j = 0; j < x.length; j++) sum += x[j] * t[j];
      return sum ** degree;
    },
    evaluateScalar: (x, t) => (offset + x * t) ** degree,
    pairs: { of: "innerProduct", value: (product) => (offset + product) ** degree },
  }),
  numpy: ({ degree, offset }) => [`return (X @ T.T + ${pythonNumber(offset)}) ** ${degree}`],
});
