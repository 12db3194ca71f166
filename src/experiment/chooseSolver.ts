import { kernelFamily, kernelKinds, type KernelKind } from "../theory/kernels/registry.js";
import type { Analysis } from "./analyses/analysis.js";
import type { KernelExperiment } from "./experimentSchema.js";
import { requireFormulaTime } from "./formulaBudget.js";
import { ExperimentError } from "./issue.js";
import type { KernelParameters } from "./kernelSchema.js";
import { maximalCount, maximalDenseCount } from "./limits.js";
import type { SolverKind } from "./solvers/solverKind.js";

/**
 * Up to so many points all eigenvectors are computed: every basis function can be drawn, and the wait is not noticed.
 */
export const fullUpTo = 500;
/** Up to so many, where an analysis asks for eigenvectors. */
export const vectorsUpTo = 2000;

/** Kernels whose Gram matrices need not be formed, on inputs of one coordinate. */
const structuredKinds: readonly KernelKind[] = kernelKinds
  .filter((kind) => kernelFamily(kind).structure !== undefined)
  .sort();

export function isStructured({ kind }: KernelParameters, dimension: number): boolean {
  return dimension === 1 && structuredKinds.some((structured) => structured === kind);
}

/** The largest K that a kernel allows on inputs of so many coordinates. */
export function countLimit(kernel: KernelParameters, dimension: number): number {
  return isStructured(kernel, dimension) ? maximalCount : maximalDenseCount;
}

export interface ProblemSize {
  readonly count: number;
  readonly dimension: number;
  readonly outputs: number;
}

/**
 * The solvers to try, in this order: the first that can do the rounds does them.
 *
 * Few points: all eigenvectors. Many: structure, in O(K), where the kernel has it; else products with G for as long as
 * that is the faster way (one output only), then the tridiagonal form. What a user names is the only one. Fits whose
 * multiplier is lost in rounding go to a structure, if there is one: see `runSolvers`.
 */
export function solverPlan(
  { solver, problem }: Pick<KernelExperiment, "solver" | "problem">,
  { count, dimension, outputs }: ProblemSize,
  include: readonly Analysis[],
): readonly SolverKind[] {
  if (solver !== "auto") return [solver];
  if (count <= fullUpTo) return ["full"];
  // Every analysis looks at all eigenvalues or at the eigenvectors.
  if (count <= vectorsUpTo && include.length > 0) return ["full"];
  if (isStructured(problem.kernel, dimension)) return ["stateSpace"];
  return outputs === 1 ? ["lanczos", "tridiagonal"] : ["tridiagonal"];
}

/** Why a solver that the user names cannot do a problem of this shape; undefined when it can. */
export function solverObstacle(
  solver: SolverKind,
  kernel: KernelParameters,
  { count, dimension, outputs }: Partial<ProblemSize>,
): string | undefined {
  if (solver === "stateSpace") {
    if (dimension === undefined || isStructured(kernel, dimension)) return undefined;
    return (
      `is "stateSpace", which is for the kernels ${structuredKinds.join(", ")} on inputs of one coordinate; this ` +
      `is ${kernel.kind} on inputs of ${dimension === 1 ? "one coordinate" : `${dimension} coordinates`}. Choose ` +
      '"auto".'
    );
  }
  if (count !== undefined && count > maximalDenseCount) {
    return (
      `is "${solver}", which forms the ${count} × ${count} Gram matrix; it takes at most ${maximalDenseCount} ` +
      'points. Choose "auto", or fewer points.'
    );
  }
  if (solver === "lanczos" && outputs !== undefined && outputs > 1) {
    return `is "lanczos", which follows one output, and the labels have ${outputs}; choose "tridiagonal" or "auto".`;
  }
  return undefined;
}

/**
 * @throws ExperimentError when the user names a solver that cannot do it, when there are more points than any solver of
 * the kernel takes, or when its formula would take too long at so many.
 */
export function requireSolvable({ solver, problem }: KernelExperiment, size: ProblemSize): void {
  const obstacle = solver === "auto" ? undefined : solverObstacle(solver, problem.kernel, size);
  if (obstacle !== undefined)
    throw new ExperimentError([{ severity: "error", code: "solver", path: ["solver"], text: obstacle }]);
  if (size.count > countLimit(problem.kernel, size.dimension)) {
    throw new ExperimentError([
      {
        severity: "error",
        code: "tooManyPoints",
        path: ["problem", problem.kind === "synthetic" ? "count" : problem.kind === "table" ? "path" : "inputs"],
        text: tooMany(problem.kernel, size.count),
      },
    ]);
  }
  requireFormulaTime(problem.kernel, size.count);
}

export function tooMany({ kind }: KernelParameters, count: number): string {
  return (
    `gives ${count} training points; the kernel ${kind} takes at most ${maximalDenseCount}, because its Gram ` +
    `matrix is formed. Use fewer points, or one of ${structuredKinds.join(", ")} on inputs of one coordinate.`
  );
}
