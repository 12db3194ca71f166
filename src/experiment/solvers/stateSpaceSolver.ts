import { TheoryError } from "../../theory/errors.js";
import { leadingCoefficients, leadingModes, type LeadingModes } from "../../theory/distillation/leadingModes.js";
import type { RoundSolver } from "../../theory/distillation/roundSolver.js";
import type { Round } from "../../theory/distillation/round.js";
import { runRounds } from "../../theory/distillation/runRounds.js";
import { labelEnergy, smallestTrainError, type SpectralProblem } from "../../theory/distillation/spectralProblem.js";
import { splitRequiredLabels, StateSpaceRounds, type StateSpaceRound } from "../../theory/distillation/stateSpaceRounds.js";
import { degreesOfFreedomIntervals, knownToSixDigits } from "../../theory/generalisation/degreesOfFreedom.js";
import { degreesOfFreedomFromTraces } from "../../theory/generalisation/inverseTraces.js";
import { structuredGram } from "../../theory/stateSpace/kernelStructure.js";
import type { StateSpaceGram } from "../../theory/stateSpace/stateSpaceGram.js";
import type { Points } from "../../theory/points.js";
import type { KernelParameters } from "../kernelSchema.js";
import { checkpoint, type RunOptions } from "../runOptions.js";
import type { GramSource } from "./gramSource.js";
import type { PreparedSolver, SolveRequest, Solution, SpectrumFacts } from "./solution.js";

/** So many leading modes are looked for; they are what the heat map shows. */
const wantedModes = 100;
/** What their search may cost: numbers held, and additions. */
const modeMemory = 1.6e7;
const modeWork = 2.5e8;
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
export function createStateSpaceSolver(source: GramSource, parameters: KernelParameters, inputs: Points): PreparedSolver {
  let prepared: { readonly gram: StateSpaceGram; readonly modes: LeadingModes } | undefined;
  const prepare = (options: RunOptions) => prepared ??= prepareStateSpace(parameters, inputs, options);
  return {
    prepare,
    solve(request, options) {
      const { gram, modes } = prepare(options);
      const { labels, outputs, distillation } = request;
      const split = splitRequiredLabels(gram, labels, outputs);
      const rounds = new RecordingRounds(gram, request);
      const sequence = runRounds<Record>(rounds, distillation);
      const problem: SpectralProblem = {
        eigenvalues: modes.eigenvalues, coefficients: leadingCoefficients(modes, labels, outputs), count: gram.count, outputs, rank: modes.eigenvalues.length,
        conditionNumber: Infinity, rangeConditionNumber: Infinity,
      };
      const recorded = withModes(sequence.rounds, problem);
      const rank = gram.count - gram.nullity;
      const facts: SpectrumFacts = {
        rank, conditionNumber: gram.nullity > 0 ? Infinity : null, rangeConditionNumber: null, reachableError: smallestTrainError(split), complete: false, structured: true,
        unknown: "the smallest eigenvalue was not computed", method: gram.method, residual: recorded.reduce((most, round) => Math.max(most, Math.abs(round.stepError / distillation.tolerance - 1)), 0),
      };
      const solution: Solution = {
        kind: "stateSpace", problem, facts, labelEnergy: labelEnergy(split),
        distillation: { ...sequence, rounds: recorded, initialRatio: sequence.ratios[0] ?? 0 },
        degreesOfFreedom: degreesOfFreedom(sequence.rounds, recorded, problem, source.trace()),
        fitted: () => sequence.rounds.map(({ fitted }) => fitted),
        predict: (place) => sequence.rounds.map((record) => record[place] ?? new Float64Array(0)),
      };
      return solution;
    },
    counter({ labels, outputs }, options) {
      const { gram } = prepare(options);
      const split = splitRequiredLabels(gram, labels, outputs);
      return {
        labelEnergy: labelEnergy(split), reachableError: smallestTrainError(split), count: gram.count, rank: gram.count - gram.nullity, lowest: 0, modes: sweepCost * gram.count,
        collapse: (tolerance, maximalRounds) => runRounds(new StateSpaceRounds(gram, labels, outputs, tolerance), { recordedRounds: 0, maximalRounds }).collapse,
      };
    },
  };
}

function prepareStateSpace(parameters: KernelParameters, inputs: Points, options: RunOptions) {
  checkpoint(options, "state space", null);
  const gram = structuredGram(parameters, inputs);
  if (gram === undefined) throw new TheoryError("outOfRange", `state space: the kernel ${parameters.kind} on inputs of ${inputs.dimension} coordinates has none. Choose another solver.`);
  const { count } = gram;
  const steps = Math.floor(Math.min(2.5 * wantedModes, modeMemory / count, Math.sqrt(modeWork / count)));
  const product = (x: Float64Array, into: Float64Array) => { into.set(gram.multiply(x, 1)); };
  return { gram, modes: leadingModes(product, count, Math.min(wantedModes, count), steps, () => { checkpoint(options, "leading modes", null); }) };
}

/** Makes of every recorded round what the report needs, at once. */
class RecordingRounds implements RoundSolver<Record> {
  private readonly inner: StateSpaceRounds;
  private targets: Float64Array;

  constructor(private readonly gram: StateSpaceGram, private readonly request: SolveRequest) {
    this.inner = new StateSpaceRounds(gram, request.labels, request.outputs, request.distillation.tolerance);
    this.targets = request.labels;
  }

  get ratio(): number { return this.inner.ratio; }
  get ratioExcess(): number { return this.inner.ratioExcess; }
  secularEquation() { return this.inner.secularEquation(); }
  advance(multiplier: number): void { this.inner.advance(multiplier); }

  record(root: Parameters<StateSpaceRounds["record"]>[0]): Record {
    const { gram, targets, request: { outputs, places, keep } } = this;
    const { dual: _dual, fitted, ...round } = this.inner.record(root);
    const at = (points: Points) => gram.fitAt(points.values, round.multiplier, targets, outputs);
    const record: Record = {
      round, fitted: keep(fitted), inverseTrace: gram.inverseTrace(round.multiplier),
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
      return value * (before[k] ?? 0) / (round.multiplier + (eigenvalues[k] ?? 0));
    });
    before = basisWeights;
    return { ...round, stepWeights, basisWeights, dualInBasis, degreesOfFreedom: basisWeights.reduce((sum, weight) => sum + weight, 0) };
  });
}

function degreesOfFreedom(records: readonly Record[], rounds: readonly Round[], { eigenvalues, count }: SpectralProblem, trace: number): (number | undefined)[] {
  const fromTraces = degreesOfFreedomFromTraces(rounds.map(({ multiplier }) => multiplier), records.map(({ inverseTrace }) => inverseTrace), count);
  return degreesOfFreedomIntervals(eigenvalues, rounds, trace, count).map((interval, t) => fromTraces[t] ?? knownToSixDigits(interval));
}
