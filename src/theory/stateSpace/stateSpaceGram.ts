import { TheoryError } from "../errors.js";
import { requirePoints } from "../kernels/gramMatrix.js";
import type { Kernel } from "../kernels/kernel.js";
import { requireCount, requireFinite, requireLength, requirePositive } from "../requirements.js";
import { groupMeans, groupSums, toInputs, type DistinctInputs } from "./distinctInputs.js";
import type { StateSpace } from "./stateSpace.js";
import type { StructuredGram } from "./structuredGram.js";

/**
 * The Gram matrix of a kernel with a state space.
 *
 * Let E copy values at the n distinct points to the K inputs, EᵀE = diag(m), and g be the kernel at the points. G = E g
 * Eᵀ/K has the range of E; with λ = Kc and Λ = diag(λ/m), a vector of means ȳ = (EᵀE)⁻¹Eᵀy at the points and the rest n
 * = y − Eȳ, which lies in the null space,
 *
 *     c (cI + G)⁻¹ y = E Λ(Λ + g)⁻¹ ȳ + n        G (cI + G)⁻¹ y = E g(Λ + g)⁻¹ ȳ
 *
 * (derived in this project; insert G E = E g diag(m)/K), so repeated inputs are one point with less noise, exactly.
 * Errors of all methods: `shapeMismatch`, `notFinite`, `outOfRange`, `outsideDomain`; `overflow` where a result leaves
 * double precision.
 */
export class StateSpaceGram implements StructuredGram {
  readonly count: number;
  readonly method: string;
  readonly nullity: number;
  readonly eigenvalueBounds: readonly [number, number];

  constructor(
    private readonly kernel: Kernel,
    readonly inputs: DistinctInputs,
    readonly space: StateSpace,
  ) {
    this.count = inputs.count;
    this.method = space.method;
    this.nullity = inputs.count - space.size;
    this.eigenvalueBounds = [space.smallestEigenvalueBound / inputs.count, this.largestRowSum()];
  }

  multiply(vectors: Float64Array, columns: number): Float64Array {
    this.requireVectors("multiply", vectors, columns);
    const sums = this.weights(vectors, columns);
    this.space.multiply(sums, columns, sums);
    return finite("multiply", toInputs(this.inputs, sums, columns));
  }

  solve(multiplier: number, vectors: Float64Array, columns: number): Float64Array {
    const { residuals } = this.smooth("solve", multiplier, vectors, columns);
    const result = toInputs(this.inputs, residuals, columns);
    const rest = this.projectToNull(vectors, columns);
    for (let i = 0; i < result.length; i++) result[i] = (result[i] + rest[i]) / multiplier;
    return finite("solve", result);
  }

  fit(multiplier: number, vectors: Float64Array, columns: number): Float64Array {
    return finite("fit", toInputs(this.inputs, this.smooth("fit", multiplier, vectors, columns).fitted, columns));
  }

  predict(points: Float64Array, duals: Float64Array, columns: number): Float64Array {
    this.requirePoints("predict", points);
    this.requireVectors("predict", duals, columns);
    return finite("predict", this.space.predict(points, this.weights(duals, columns), columns));
  }

  fitAt(points: Float64Array, multiplier: number, targets: Float64Array, columns: number): Float64Array {
    this.requirePoints("fitAt", points);
    this.requireVectors("fitAt", targets, columns);
    this.filter("fitAt", multiplier);
    return finite("fitAt", this.space.fitAt(points, groupMeans(this.inputs, targets, columns), columns));
  }

  inverseTrace(multiplier: number): number {
    this.filter("inverseTrace", multiplier);
    return (this.space.residualTrace() + this.nullity) / multiplier;
  }

  projectToNull(vectors: Float64Array, columns: number): Float64Array {
    this.requireVectors("projectToNull", vectors, columns);
    if (this.nullity === 0) return new Float64Array(vectors.length);
    const range = toInputs(this.inputs, groupMeans(this.inputs, vectors, columns), columns);
    return range.map((value, i) => vectors[i] - value);
  }

  private smooth(
    operation: string,
    multiplier: number,
    vectors: Float64Array,
    columns: number,
  ): { residuals: Float64Array; fitted: Float64Array } {
    this.requireVectors(operation, vectors, columns);
    this.filter(operation, multiplier);
    const targets = groupMeans(this.inputs, vectors, columns);
    const fitted = new Float64Array(targets.length);
    this.space.smooth(targets, columns, targets, fitted);
    return { residuals: targets, fitted };
  }

  private filter(operation: string, multiplier: number): void {
    requirePositive(operation, "multiplier", multiplier);
    this.space.filter(this.count * multiplier);
  }

  private weights(vectors: Float64Array, columns: number): Float64Array {
    return groupSums(this.inputs, vectors, columns).map((value) => value / this.count);
  }

  /** The kernels are ≥ 0, so the largest row sum bounds d_max from above; 2⁻⁵⁰ for each rounded sum. */
  private largestRowSum(): number {
    const sums = this.inputs.multiplicities.map((size) => size / this.count);
    this.space.multiply(sums, 1, sums);
    return sums.reduce((largest, value) => Math.max(largest, value), 0) * (1 + this.count * 2 ** -50);
  }

  private requireVectors(operation: string, vectors: Float64Array, columns: number): void {
    requireCount(operation, "columns", columns, 1);
    requireLength(operation, "vectors", vectors, this.count * columns);
    requireFinite(operation, "vectors", vectors);
  }

  private requirePoints(operation: string, values: Float64Array): void {
    if (values.length > 0) requirePoints(operation, this.kernel, { count: values.length, dimension: 1, values });
  }
}

function finite(operation: string, values: Float64Array): Float64Array {
  for (let i = 0; i < values.length; i++) {
    if (Number.isFinite(values[i])) continue;
    throw new TheoryError(
      "overflow",
      `${operation}: entry ${i} of the result is ${values[i]}, beyond double precision. Rescale the vectors or the inputs, or raise the ` +
        "multiplier.",
      { index: i, value: values[i] },
    );
  }
  return values;
}
