import { boundsOnRounds } from "../../statements/boundsOnRounds.js";
import type { Bound } from "../../theory/bounds/bound.js";
import { labelEnergy, smallestTrainError } from "../../theory/distillation/multiplier.js";
import { distill } from "../../theory/distillation/rounds.js";
import type { SpectralProblem } from "../../theory/distillation/spectralProblem.js";
import type { Experiment } from "../experimentSchema.js";
import { ExperimentError } from "../issue.js";
import { maximalRounds } from "../limits.js";
import type { PreparedGrams, RunOptions } from "../preparedGrams.js";
import { labelsPath, reportingTheoryErrors } from "../theoryIssues.js";
import { spectralProblemOf } from "./spectralProblemOf.js";
import { nearInterpolationCurves, type NearInterpolationCurves } from "./nearInterpolationCurve.js";
import type { StudyRun } from "./studyRun.js";
import { refineSteps, type Step } from "./stepSearch.js";

/** A bound on N as a function of ε: null where it says nothing. */
export interface BoundCurve extends Pick<Bound, "id" | "name" | "statement" | "source" | "side" | "hypotheses"> {
  readonly values: readonly (number | null)[];
}

/** N(ε) with every bound, from the reachable error to the label energy. */
export interface RoundsAgainstTolerance {
  readonly kind: "roundsAgainstTolerance";
  readonly reachableError: number;
  readonly labelEnergy: number;
  /** Above this N is not counted. */
  readonly counted: number;
  /**
   * N(ε) at ε evenly spread in log ε, ascending; counted each, not interpolated. The last ε is the label energy, where
   * N = 0.
   */
  readonly tolerances: Float64Array;
  /** Infinity above `counted`. */
  readonly rounds: Float64Array;
  /** r_0 = √(label energy / ε). */
  readonly ratios: Float64Array;
  readonly bounds: readonly BoundCurve[];
  /**
   * Where N changes between two of those, for the last changes before the label energy: N = `rounds` from `tolerance`
   * up, and `tolerance` is off by at most the relative `width`, from above.
   */
  readonly steps: readonly Step[];
  readonly nearInterpolation?: NearInterpolationCurves;
}

/** Without a null space ε goes down to this part of the label energy: r_0 = 1000. */
const smallestPart = 1e-6;
/** Mean squares of labels below this leave no room for tolerances so much smaller. */
const smallestEnergy = 1e-301;
/** Intervals of log ε, coarse at first and halved as often as it takes. */
const [coarse, fine] = [16, 256];
/** Modes × rounds after which nothing more is refined, about two seconds; and of a single count. */
const [mostWork, mostWorkAtOnce] = [6e7, 2e7];
/** What a round costs besides its modes, in modes. */
const roundCost = 40;

interface Sample {
  readonly tolerance: number;
  readonly rounds: number;
  readonly ratio: number;
  readonly firstRatio: number | undefined;
  readonly bounds: readonly Bound[];
}

/**
 * Counts N at tolerances evenly spread in log ε, first few and then more, evaluates every bound there, and then locates
 * the last steps between neighbours that differ.
 *
 * N is counted, at every ε that is listed, by running the rounds. A pair of steps that go up and down again between two
 * neighbouring tolerances would be missed.
 */
export function* roundsAgainstTolerance(
  experiment: Experiment,
  grams: PreparedGrams,
  options: RunOptions = {},
): StudyRun<RoundsAgainstTolerance> {
  const problem = reportingTheoryErrors(experiment, "Gram matrix", () => spectralProblemOf(experiment, grams, options));
  const [top, reachable] = [labelEnergy(problem), smallestTrainError(problem)];
  if (top > 0 && !(top >= smallestEnergy && top < Infinity)) throw outOfRange(experiment, top);
  const bottom = Math.max(reachable, top * smallestPart);
  const counted = Math.min(maximalRounds, Math.max(20, Math.floor(mostWorkAtOnce / Math.max(1, problem.rank))));
  const samples = new Map<number, Sample>();
  const stop = options.shouldStop;
  let work = 0;
  let steps: readonly Step[] = [];

  const count = (tolerance: number) => {
    const ratio = Math.sqrt(top / tolerance);
    if (tolerance >= top) return { rounds: 0, ratio: 1, firstRatio: undefined };
    // N ≥ r₀ − 1 whatever the spectrum: there is no need to run them.
    const most = ratio - 1 > counted ? 1 : counted;
    const { collapse, ratios } = reportingTheoryErrors(experiment, "rounds", () =>
      distill(problem, {
        tolerance,
        recordedRounds: 0,
        maximalRounds: most,
        ...(stop === undefined ? {} : { shouldStop: stop }),
      }),
    );
    work += ratios.length * (problem.rank + roundCost);
    return { rounds: collapse ?? Infinity, ratio, firstRatio: ratios[1] };
  };
  const result = (): RoundsAgainstTolerance => ({
    kind: "roundsAgainstTolerance",
    reachableError: reachable,
    labelEnergy: top,
    counted,
    steps,
    ...curvesOf(samples),
  });
  const toleranceAt = (i: number): number => {
    if (i === fine) return top;
    // The reachable error itself is out of reach.
    const part = i === 0 && bottom === reachable ? 1 / 16 : i;
    return bottom * (top / bottom) ** (part / fine);
  };

  if (top > 0 && top > bottom) {
    for (
      let stride = fine / coarse, done = 0;
      stride >= 1 && (stride === fine / coarse || work < mostWork / 2);
      stride /= 2
    ) {
      for (let i = fine; i >= 0; i -= stride) {
        if (samples.has(i)) continue;
        yield { fraction: (0.5 * done) / (fine + 1), partial: () => (samples.size < 2 ? undefined : result()) };
        samples.set(i, sampleAt(problem, toleranceAt(i), count));
        done++;
      }
    }
    const ordered = [...samples.entries()].sort(([a], [b]) => a - b).map(([, sample]) => sample);
    for (const refined of refineSteps(
      ordered,
      (tolerance) => count(tolerance).rounds,
      () => work < mostWork,
    )) {
      steps = refined.steps;
      yield { fraction: 0.5 + 0.45 * refined.fraction, partial: result };
    }
  }
  if (top === 0) return result();
  const nearInterpolation = reportingTheoryErrors(experiment, "rounds", () => nearInterpolationCurves(problem, stop));
  return { ...result(), nearInterpolation };
}

function outOfRange(experiment: Experiment, energy: number): ExperimentError {
  return new ExperimentError([
    {
      severity: "error",
      code: "outOfRange",
      path: labelsPath(experiment),
      text:
        `have the mean square ${energy}; for N as a function of ε it must be finite and at least ${smallestEnergy}, ` +
        "or 0. Rescale the labels.",
    },
  ]);
}

function sampleAt(
  problem: SpectralProblem,
  tolerance: number,
  count: (tolerance: number) => Omit<Sample, "tolerance" | "bounds">,
): Sample {
  const counted = count(tolerance);
  const bounds = boundsOnRounds({
    problem,
    tolerance,
    initialRatio: counted.ratio,
    conditionNumber: problem.conditionNumber,
    rangeConditionNumber: problem.rangeConditionNumber,
    rank: problem.rank,
    truth: Number.isFinite(counted.rounds) ? counted.rounds : null,
    // Once collapsed there is no round to start again from; 1 says so.
    firstRatio: counted.firstRatio ?? (problem.rank < problem.count ? 1 : undefined),
  });
  return { tolerance, ...counted, bounds };
}

function curvesOf(
  samples: ReadonlyMap<number, Sample>,
): Pick<RoundsAgainstTolerance, "tolerances" | "rounds" | "ratios" | "bounds"> {
  const ordered = [...samples.entries()].sort(([a], [b]) => a - b).map(([, sample]) => sample);
  const [lowest] = ordered;
  return {
    tolerances: Float64Array.from(ordered, ({ tolerance }) => tolerance),
    rounds: Float64Array.from(ordered, ({ rounds }) => rounds),
    ratios: Float64Array.from(ordered, ({ ratio }) => ratio),
    bounds: (lowest?.bounds ?? []).map(({ id, name, statement, source, side, hypotheses }, j) => ({
      id,
      name,
      statement,
      source,
      side,
      hypotheses,
      values: ordered.map(({ bounds }) => bounds[j]?.value ?? null),
    })),
  };
}
