import { TheoryError } from "../../theory/errors.js";
import type { RoundSolver } from "../../theory/distillation/roundSolver.js";
import type { Round } from "../../theory/distillation/round.js";
import { runRounds } from "../../theory/distillation/runRounds.js";
import { labelEnergy, smallestTrainError, type SpectralProblem } from "../../theory/distillation/spectralProblem.js";
import {
  splitRequiredLabels,
  StateSpaceRounds,
  type ExtremeEigenvalues,
  type StateSpaceRound,
} from "../../theory/distillation/stateSpaceRounds.js";
import { degreesOfFreedomIntervals, knownToSixDigits } from "../../theory/generalisation/degreesOfFreedom.js";
import { degreesOfFreedomFromTraces } from "../../theory/generalisation/inverseTraces.js";
import { structuredGram } from "../../theory/stateSpace/kernelStructure.js";
import type { StateSpaceGram } from "../../theory/stateSpace/stateSpaceGram.js";
import type { Points } from "../../theory/points.js";
import type { KernelParameters } from "../kernelSchema.js";
import { checkpoint, type RunOptions } from "../runOptions.js";
import type { GramSource } from "./gramSource.js";
import { stateSpaceModes, type StateSpaceModes } from "./stateSpaceModes.js";
import type { PreparedSolver, SolveRequest, Solution, SpectrumFacts } from "./solution.js";

/** One count of the rounds costs about as much as with a spectrum of so many times as many modes. */
const sweepCost = 10;

/** A recorded round with its dual and fit already used: K numbers of each of many rounds would be too many. */
interface Record {
  readonly round: Omit<StateSpaceRound, "dual" | "fitted">;
  readonly fitted: Float64Array;
  readonly grid?: Float64Array;
  readonly test?: Float64Array;
  readonly inverseTrace: number;
}

/** O(K) a sweep, for the kernels that have a state space; right however small the multiplier. */
export function createStateSpaceSolver(
  source: GramSource,
  parameters: KernelParameters,
  inputs: Points,
): PreparedSolver {
  let prepared: { readonly gram: StateSpaceGram; readonly modes: StateSpaceModes } | undefined;
  const prepare = (options: RunOptions) => (prepared ??= prepareStateSpace(parameters, inputs, options));
  return {
    prepare,
    solve(request, options) {
      const { gram, modes } = prepare(options);
      const { labels, outputs, distillation } = request;
      const split = splitRequiredLabels(gram, labels, outputs);
      const sequence = runRounds<Record>(
        new RecordingRounds(gram, modes.all === undefined, modes.extremes, request),
        distillation,
      );
      const problem = problemOf(gram, modes, labels, outputs);
      const recorded = withModes(sequence.rounds, problem);
      const residual = recorded.reduce(
        (most, round) => Math.max(most, Math.abs(round.stepError / distillation.tolerance - 1)),
        0,
      );
      const facts = factsOf(gram, modes, smallestTrainError(split), residual);
      const solution: Solution = {
        kind: "stateSpace",
        problem,
        facts,
        labelEnergy: labelEnergy(split),
        distillation: { ...sequence, rounds: recorded, initialRatio: sequence.ratios[0] ?? 0 },
        degreesOfFreedom: degreesOfFreedom(sequence.rounds, recorded, modes, source),
        fitted: () => sequence.rounds.map(({ fitted }) => fitted),
        predict: (place) => sequence.rounds.map((record) => record[place] ?? new Float64Array(0)),
      };
      return solution;
    },
    counter({ labels, outputs }, options) {
      const { gram } = prepare(options);
      const split = splitRequiredLabels(gram, labels, outputs);
      return {
        labelEnergy: labelEnergy(split),
        reachableError: smallestTrainError(split),
        count: gram.count,
        rank: gram.count - gram.nullity,
        lowest: 0,
        modes: sweepCost * gram.count,
        collapse: (tolerance, maximalRounds) =>
          runRounds(new StateSpaceRounds(gram, labels, outputs, tolerance), { recordedRounds: 0, maximalRounds })
            .collapse,
      };
    },
  };
}

function prepareStateSpace(parameters: KernelParameters, inputs: Points, options: RunOptions) {
  checkpoint(options, "state space", null);
  const gram = structuredGram(parameters, inputs);
  if (gram === undefined)
    throw new TheoryError(
      "outOfRange",
      `state space: the kernel ${parameters.kind} on inputs of ${inputs.dimension} coordinates has none. Choose another solver.`,
    );
  return { gram, modes: stateSpaceModes(gram, parameters.kind, inputs, options) };
}

function problemOf(
  { count, nullity }: StateSpaceGram,
  modes: StateSpaceModes,
  labels: Float64Array,
  outputs: number,
): SpectralProblem {
  const { eigenvalues, extremes } = modes;
  const rangeConditionNumber = extremes === undefined ? Infinity : extremes.largest / extremes.smallest;
  return {
    eigenvalues,
    coefficients: modes.coefficientsOf(labels, outputs),
    count,
    outputs,
    rank: eigenvalues.length,
    conditionNumber: nullity > 0 ? Infinity : rangeConditionNumber,
    rangeConditionNumber,
  };
}

function factsOf(
  { count, nullity, method }: StateSpaceGram,
  { extremes, complete }: StateSpaceModes,
  reachableError: number,
  residual: number,
): SpectrumFacts {
  const known = extremes === undefined ? undefined : extremes.largest / extremes.smallest;
  return {
    rank: count - nullity,
    conditionNumber: nullity > 0 ? Infinity : (known ?? null),
    rangeConditionNumber: known ?? null,
    reachableError,
    complete,
    structured: true,
    method,
    residual,
    ...(known === undefined && nullity === 0
      ? { unknown: "the smallest eigenvalue of so many points off a grid is not looked for" }
      : {}),
  };
}

/** Makes of every recorded round what the report needs, at once. */
class RecordingRounds implements RoundSolver<Record> {
  private readonly inner: StateSpaceRounds;
  private targets: Float64Array;

  /** @param tracesWanted whether the degrees of freedom are to follow from them */
  constructor(
    private readonly gram: StateSpaceGram,
    private readonly tracesWanted: boolean,
    extremes: ExtremeEigenvalues | undefined,
    private readonly request: SolveRequest,
  ) {
    this.inner = new StateSpaceRounds(gram, request.labels, request.outputs, request.distillation.tolerance, extremes);
    this.targets = request.labels;
  }

  get ratio(): number {
    return this.inner.ratio;
  }
  get ratioExcess(): number {
    return this.inner.ratioExcess;
  }
  secularEquation() {
    return this.inner.secularEquation();
  }
  advance(multiplier: number): void {
    this.inner.advance(multiplier);
  }

  record(root: Parameters<StateSpaceRounds["record"]>[0]): Record {
    const {
      gram,
      targets,
      request: { outputs, places, keep },
    } = this;
    const { dual: _dual, fitted, ...round } = this.inner.record(root);
    const at = (points: Points) => gram.fitAt(points.values, round.multiplier, targets, outputs);
    const record: Record = {
      round,
      fitted: keep(fitted),
      inverseTrace: this.tracesWanted ? gram.inverseTrace(round.multiplier) : 0,
      ...(places.grid === undefined ? {} : { grid: at(places.grid) }),
      ...(places.test === undefined ? {} : { test: at(places.test) }),
    };
    // Rounds are recorded from the first on without a gap: this one's fit is the next one's target.
    this.targets = fitted;
    return record;
  }
}

/** The weights of the leading modes follow from the multipliers. */
function withModes(records: readonly Record[], { eigenvalues, coefficients, outputs }: SpectralProblem): Round[] {
  let before: Float64Array = new Float64Array(eigenvalues.length).fill(1);
  return records.map(({ round }) => {
    const stepWeights = eigenvalues.map((value) => value / (round.multiplier + value));
    const basisWeights = stepWeights.map((step, k) => step * (before[k] ?? 0));
    const dualInBasis = coefficients.map((value, i) => {
      const k = Math.floor(i / outputs);
      return (value * (before[k] ?? 0)) / (round.multiplier + (eigenvalues[k] ?? 0));
    });
    before = basisWeights;
    return {
      ...round,
      stepWeights,
      basisWeights,
      dualInBasis,
      degreesOfFreedom: basisWeights.reduce((sum, weight) => sum + weight, 0),
    };
  });
}

function degreesOfFreedom(
  records: readonly Record[],
  rounds: readonly Round[],
  { eigenvalues, all }: StateSpaceModes,
  source: GramSource,
): (number | undefined)[] {
  const multipliers = rounds.map(({ multiplier }) => multiplier);
  if (all !== undefined)
    return multipliers.map((_, t) => all.reduce((sum, value) => sum + weightAfter(value, multipliers, t), 0));
  const fromTraces = degreesOfFreedomFromTraces(
    multipliers,
    records.map(({ inverseTrace }) => inverseTrace),
    source.count,
  );
  return degreesOfFreedomIntervals(eigenvalues, rounds, source.trace(), source.count).map(
    (interval, t) => fromTraces[t] ?? knownToSixDigits(interval),
  );
}

/** B_t of one eigenvalue. */
function weightAfter(eigenvalue: number, multipliers: readonly number[], t: number): number {
  let weight = 1;
  for (let i = 0; i <= t; i++) weight *= eigenvalue / ((multipliers[i] ?? 0) + eigenvalue);
  return weight;
}
