import type { SpectralProblem } from "../theory/distillation/spectralProblem.js";
import { TheoryError } from "../theory/errors.js";
import { plainSymmetricSolver, type SymmetricSolver } from "../theory/linearAlgebra/symmetricSolver.js";
import type { Analysis } from "./analyses/analysis.js";
import { fullUpTo, isStructured, requireSolvable, solverPlan, vectorsUpTo } from "./chooseSolver.js";
import type { ProblemData } from "./problemData.js";
import { decompositionKey } from "./decompositionKey.js";
import type { KernelExperiment } from "./experimentSchema.js";
import { ExperimentError } from "./issue.js";
import { maximalDenseCount } from "./limits.js";
import type { RunOptions } from "./runOptions.js";
import { createFullSolver } from "./solvers/fullSolver.js";
import { createGramSource } from "./solvers/gramSource.js";
import { createLanczosSolver } from "./solvers/lanczosSolver.js";
import type { Eigenbasis, PreparedSolver, RoundCounter, Solution, SolveRequest } from "./solvers/solution.js";
import type { SolverKind } from "./solvers/solverKind.js";
import { createStateSpaceSolver } from "./solvers/stateSpaceSolver.js";
import { createTridiagonalSolver } from "./solvers/tridiagonalSolver.js";
import { reportingTheoryErrors } from "./theoryIssues.js";

export type { RunOptions } from "./runOptions.js";

/** Solvers with all they keep of kernels, inputs and labels, so that what did not change is not computed again. */
export interface PreparedGrams {
  /** What decomposes Gram matrices. */
  readonly dense: SymmetricSolver;
  /** Others with nothing kept yet, for data that no experiment names, such as a part of them. */
  apart(): PreparedGrams;
  /**
   * The rounds of an experiment, by the first solver that can do them.
   * @throws ExperimentError, TheoryError, Cancelled
   */
  solve(
    experiment: KernelExperiment,
    data: ProblemData,
    request: Omit<SolveRequest, "labels" | "outputs">,
    options: RunOptions,
  ): Solution;
  /**
   * All eigenvalues with the labels' coefficients, whatever solver runs the rounds.
   * @throws ExperimentError where there are too many points for that
   */
  spectrum(experiment: KernelExperiment, data: ProblemData, options: RunOptions): SpectralProblem;
  /** All eigenvectors, likewise. */
  eigenbasis(experiment: KernelExperiment, data: ProblemData, options: RunOptions): Eigenbasis;
  /** N as a function of ε for the same labels. */
  counter(experiment: KernelExperiment, data: ProblemData, options: RunOptions): RoundCounter;
}

/** Two, so that going back and forth between a pair of kernels stays instant … */
const kept = 2;
/** … unless the matrices are so large that two of them would be too much. */
const keptUpTo = 2500;

/** Past so many steps, or an eighth of all there are, the tridiagonal form is the faster way. */
const lanczosSteps = (count: number) => Math.max(24, Math.min(150, count >> 3));
/** Where Lanczos is what the user wants. */
const forcedSteps = (count: number) => Math.min(count, 400);

interface Kept {
  readonly count: number;
  readonly solver: (kind: SolverKind) => PreparedSolver;
}

/** @param dense for Gram matrices that are formed */
export function createPreparedGrams(dense: SymmetricSolver = plainSymmetricSolver): PreparedGrams {
  const store = new Map<string, Kept>();

  function prepare(experiment: KernelExperiment, { inputs }: ProblemData, { files }: RunOptions): Kept {
    const key = decompositionKey(experiment, files);
    const found = store.get(key) ?? keep(experiment, inputs, dense);
    store.delete(key);
    store.set(key, found);
    const room = found.count > keptUpTo ? 1 : kept;
    for (const oldest of [...store.keys()].slice(0, -room)) store.delete(oldest);
    return found;
  }

  return {
    dense,
    apart: () => createPreparedGrams(dense),
    solve(experiment, data, request, options) {
      const {
        inputs: { count, dimension },
        labels,
        outputs,
      } = data;
      requireSolvable(experiment, { count, dimension, outputs });
      const { solver } = prepare(experiment, data, options);
      const structured = experiment.solver === "auto" && isStructured(experiment.problem.kernel, dimension);
      const attempt = (kind: SolverKind) => {
        const prepared = solver(kind);
        reportingTheoryErrors(experiment, "Gram matrix", () => {
          prepared.prepare(options);
        });
        options.onProgress?.("rounds", null);
        return prepared.solve({ ...request, labels, outputs }, options);
      };
      for (const kind of planFor(experiment, data, options.include)) {
        const solution =
          structured && kind !== "stateSpace"
            ? orStructure(
                () => attempt(kind),
                () => attempt("stateSpace"),
              )
            : attempt(kind);
        if (solution !== undefined) return solution;
      }
      throw unsettled(experiment, count);
    },
    spectrum(experiment, data, options) {
      const {
        inputs: { count },
        labels,
        outputs,
      } = data;
      requireDense(count, maximalDenseCount);
      const prepared = prepare(experiment, data, options).solver(count <= fullUpTo ? "full" : "tridiagonal");
      const problem = reportingTheoryErrors(experiment, "Gram matrix", () =>
        prepared.spectrum?.(labels, outputs, options),
      );
      if (problem === undefined) throw new Error("A solver that was chosen for its spectrum has none.");
      return problem;
    },
    eigenbasis(experiment, data, options) {
      requireDense(data.inputs.count, vectorsUpTo);
      const prepared = prepare(experiment, data, options).solver("full");
      const basis = reportingTheoryErrors(experiment, "Gram matrix", () => prepared.eigenbasis?.(options));
      if (basis === undefined) throw new Error("A solver that was chosen for its eigenvectors has none.");
      return basis;
    },
    counter(experiment, data, options) {
      const {
        inputs: { count, dimension },
        labels,
        outputs,
      } = data;
      requireSolvable(experiment, { count, dimension, outputs });
      const { solver } = prepare(experiment, data, options);
      for (const kind of planFor(experiment, data)) {
        const prepared = solver(kind);
        reportingTheoryErrors(experiment, "Gram matrix", () => {
          prepared.prepare(options);
        });
        const counter = prepared.counter({ labels, outputs, tolerance: experiment.tolerance }, options);
        if (counter !== undefined) return counter;
      }
      throw unsettled(experiment, count);
    },
  };
}

function keep(
  { problem, rankTolerance, solver }: KernelExperiment,
  inputs: ProblemData["inputs"],
  dense: SymmetricSolver,
): Kept {
  const source = createGramSource(problem.kernel, inputs, rankTolerance, dense);
  const made = new Map<SolverKind, PreparedSolver>();
  const make: { readonly [Kind in SolverKind]: () => PreparedSolver } = {
    full: () => createFullSolver(source),
    tridiagonal: () => createTridiagonalSolver(source),
    lanczos: () =>
      createLanczosSolver(source, solver === "lanczos" ? forcedSteps(inputs.count) : lanczosSteps(inputs.count)),
    stateSpace: () => createStateSpaceSolver(source, problem.kernel, { ...inputs, values: inputs.values.slice() }),
  };
  return {
    count: inputs.count,
    solver(kind) {
      const found = made.get(kind) ?? make[kind]();
      made.set(kind, found);
      return found;
    },
  };
}

/** Labels that are all 0 span no Krylov space: N = 0 is then told by a solver that needs none. */
function planFor(
  experiment: KernelExperiment,
  { inputs: { count, dimension }, labels, outputs }: ProblemData,
  include: readonly Analysis[] = [],
): readonly SolverKind[] {
  const plan = solverPlan(experiment, { count, dimension, outputs }, include);
  return plan.at(-1) === "lanczos" && labels.every((value) => value === 0) ? ["tridiagonal"] : plan;
}

/**
 * Multipliers below 10·2⁻⁵²·d_max are lost in the rounding errors of a Gram matrix in double precision, and so is the
 * rank of one whose eigenvalues fall further than that: there a structure knows better.
 */
function orStructure(dense: () => Solution | undefined, structure: () => Solution | undefined): Solution | undefined {
  let solution: Solution | undefined;
  try {
    solution = dense();
  } catch (error) {
    if (!(error instanceof TheoryError && error.code === "infeasibleTolerance")) throw error;
    return structure();
  }
  if (solution === undefined) return undefined;
  const {
    problem: { eigenvalues },
    distillation: { rounds },
  } = solution;
  return rounds.some(({ multiplier }) => multiplier < 10 * 2 ** -52 * (eigenvalues[0] ?? 0)) ? structure() : solution;
}

function requireDense(count: number, most: number): void {
  if (count <= most) return;
  throw new ExperimentError([
    {
      severity: "error",
      code: "tooManyPoints",
      path: ["problem"],
      text:
        `gives ${count} training points; this study takes at most ${most}, because it needs the whole spectrum of ` +
        "the Gram matrix. Use fewer points.",
    },
  ]);
}

function unsettled({ solver }: KernelExperiment, count: number): ExperimentError {
  return new ExperimentError([
    {
      severity: "error",
      code: "solver",
      path: ["solver"],
      text:
        `is "${solver}", whose answer did not settle within ${forcedSteps(count)} steps; the eigenvalues fall too ` +
        'slowly for it, or ε is too small. Choose "auto".',
    },
  ]);
}
