import type { KernelParameters } from "../../../experiment/kernelSchema.js";
import { numpyFormula, pythonNumber } from "./formula.js";

/** Lines of the body of `kernel(X, T)`: the matrix g(x_i, t_j) for the rows of X and T. */
export function numpyKernel(kernel: KernelParameters, dimension: number): string[] {
  switch (kernel.kind) {
    case "cubicSpline":
      return [
        ...pair,
        "low, high = np.minimum(x, t), np.maximum(x, t)",
        "return low * (1 - high) * (2 * high * (1 - high) + (high - low) * (high + low)) / 6",
      ];
    case "brownianBridge":
      return [...pair, "return np.minimum(x, t) * (1 - np.maximum(x, t))"];
    case "brownianMotion":
      return [...pair, "return np.minimum(x, t)"];
    case "gaussian":
      return [`return np.exp(-${squares(kernel.lengthScale)} / 2)`];
    case "exponential":
      return [`return np.exp(-np.sqrt(${squares(kernel.lengthScale)}))`];
    case "matern":
      return [
        `s = np.sqrt(${kernel.smoothness === 1.5 ? 3 : 5} * ${squares(kernel.lengthScale)})`,
        `return ${kernel.smoothness === 1.5 ? "(1 + s)" : "(1 + s * (1 + s / 3))"} * np.exp(-s)`,
      ];
    case "periodic":
      return [
        ...pair,
        `turns = np.abs(x - t) / ${pythonNumber(kernel.period)}`,
        `return np.exp(-2 * (np.sin(np.pi * (turns - np.round(turns))) / ${pythonNumber(kernel.lengthScale)}) ** 2)`,
      ];
    case "polynomial":
      return [`return (X @ T.T + ${pythonNumber(kernel.offset)}) ** ${kernel.degree}`];
    case "reluNtk":
      return [
        ...angle,
        "tangent = np.cos(theta)",
        `for _ in range(${kernel.depth}):`,
        ...layer,
        "    tangent = 1 - complement + tangent * (1 - theta / np.pi)",
        "    theta = following",
        "return tangent",
      ];
    case "reluNngp":
      return [...angle, `for _ in range(${kernel.depth}):`, ...layer, "    theta = following", "return 1 - complement"];
    case "expression":
      return [...coordinates(dimension), `return ${numpyFormula(kernel.formula)} + np.zeros((len(X), len(T)))`];
    case "gram":
      return ['raise ValueError("this kernel is known at the training inputs only")'];
  }
}

const pair = ["x, t = X[:, :1], T[:, 0]"];

/** Σ_j ((x_j − t_j)/ℓ)², coordinate by coordinate: no array of three dimensions is formed. */
const squares = (lengthScale: number) =>
  `sum(((X[:, j, None] - T[:, j]) / ${pythonNumber(lengthScale)}) ** 2 for j in range(X.shape[1]))`;

/** The angle between inputs, without the arc cosine that loses half the digits of small angles. */
const angle = [
  "X, T = X / np.linalg.norm(X, axis=1, keepdims=True), T / np.linalg.norm(T, axis=1, keepdims=True)",
  "difference = sum((X[:, j, None] - T[:, j]) ** 2 for j in range(X.shape[1]))",
  "total = sum((X[:, j, None] + T[:, j]) ** 2 for j in range(X.shape[1]))",
  "theta = 2 * np.arctan2(np.sqrt(difference), np.sqrt(total))",
];

/** One layer: 1 − κ1(cos θ), and the angle whose cosine κ1 is. */
const layer = [
  "    complement = 2 * np.sin(theta / 2) ** 2 - (np.sin(theta) - theta * np.cos(theta)) / np.pi",
  "    following = 2 * np.arcsin(np.sqrt(np.maximum(complement, 0) / 2))",
];

function coordinates(dimension: number): string[] {
  return [
    ...(dimension === 1 ? ["x, t = X[:, :1], T[:, 0]"] : []),
    ...Array.from({ length: dimension }, (_, j) => `x${j + 1}, t${j + 1} = X[:, ${j}, None], T[:, ${j}]`),
  ];
}
