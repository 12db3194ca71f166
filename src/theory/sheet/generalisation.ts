import { boundBeside, sources, type Hypothesis } from "../bounds/bound.js";
import { knownSpectrum } from "../bounds/knownSpectrum.js";
import { logRatios } from "../bounds/sparsityRatio.js";
import type { Round } from "../distillation/round.js";
import { labelEnergy } from "../distillation/spectralProblem.js";
import { complexities } from "../generalisation/complexity.js";
import { earlyStopping } from "../generalisation/earlyStopping.js";
import { equivalentKernelIdentity } from "../generalisation/equivalentKernelIdentity.js";
import { ratioCap, roundsBeyondCap } from "../generalisation/ratioCap.js";
import { rademacherRange } from "../generalisation/rademacherRange.js";
import { finiteOrNull } from "./finiteOrNull.js";
import { roundsLookedAt } from "./roundsLookedAt.js";
import type { SheetInput, Statement } from "./statement.js";

const nonTrivial = (rounds: readonly unknown[]): Hypothesis => ({
  text: "round 0 is not trivial (r₀ > 1)",
  holds: rounds.length > 0,
});

/** What self-distillation is not, what it is, and what that says about the test error. */
export function generalisationStatements(
  input: SheetInput,
): Statement<"earlyStopping" | "equivalentKernel" | "complexity">[] {
  const rounds = roundsLookedAt(input);
  const {
    problem: { rank, count },
    modes,
  } = input;
  const note = rank > modes ? { note: `over the leading ${modes} of ${count} eigenvalues` } : {};
  return [
    { ...stopping(input, rounds), ...note },
    { ...equivalent(input, rounds), ...note },
    { ...complexityTerm(input, rounds), ...note },
  ];
}

/** Fits whose training error is so close to that of f = 0 have no partner that could be told from it. */
const nearlyZero = 1 - 1e-9;

function stopping({ problem, modes }: SheetInput, rounds: readonly Round[]): Statement<"earlyStopping"> {
  const last = Math.min(problem.rank, modes);
  const energy = labelEnergy(problem);
  const matched = rounds.filter(({ trainError }) => trainError < nearlyZero * energy).at(-1);
  const hypotheses: Hypothesis[] = [
    nonTrivial(rounds),
    {
      text: "at least two different eigenvalues are above 0",
      holds: last > 1 && problem.eigenvalues[0] > problem.eigenvalues[last - 1],
    },
    { text: "a round's training error is below that of f = 0", holds: matched !== undefined },
    ...knownSpectrum(problem),
  ];
  const holds = hypotheses.every((each) => each.holds) && matched !== undefined;
  const fit = holds ? earlyStopping(problem, "trainError", matched.trainError) : null;
  const range = { eigenvalues: problem.eigenvalues, rank: last };
  const cap = fit === null ? null : ratioCap(range, fit.multiplier);
  const bound = boundBeside(
    {
      id: "earlyStopping",
      name: "cap of early stopping",
      statement: "one fit: B[j]/B[k] < dⱼ/dₖ for dⱼ > dₖ, whatever ε′",
      source: sources.paper,
      side: "upper",
      hypotheses,
      value: cap?.values[last - 1] ?? null,
    },
    cap?.truth[last - 1] ?? null,
  );
  return {
    id: "earlyStopping",
    name: "early stopping",
    group: "generalisation",
    source: sources.paper,
    // The cap's own slack, which no difference of large logarithms has eaten.
    bounds: [
      {
        ...bound,
        slack: cap?.slacks[last - 1] ?? null,
        quantity: matched === undefined ? "B[1]/B[k] of one fit" : `B[1]/B[${last}] of one fit`,
        measure: "logarithm",
      },
    ],
    numbers:
      fit === null || cap === null || matched === undefined
        ? null
        : {
            multiplier: fit.multiplier,
            index: last,
            larger: problem.eigenvalues[0],
            smaller: problem.eigenvalues[last - 1],
            logarithm: cap.truth[last - 1],
            ...distilled(problem.eigenvalues.subarray(0, last), rounds.slice(0, matched.round + 1)),
          },
  };
}

/** The distilled ratio of the same pair, and the first t for which the distilled weights pass the cap everywhere. */
function distilled(
  eigenvalues: Float64Array,
  rounds: readonly Round[],
): { readonly rounds: number; readonly distilledLogarithm: number; readonly beyond: number | null } {
  const modes = eigenvalues.length;
  const logarithms = logRatios(
    eigenvalues,
    rounds.map(({ multiplier }) => multiplier),
  );
  return {
    rounds: rounds.length,
    distilledLogarithm: logarithms[logarithms.length - 1],
    beyond: roundsBeyondCap({ eigenvalues, rank: modes }, logarithms, modes),
  };
}

function equivalent({ problem, modes }: SheetInput, rounds: readonly Round[]): Statement<"equivalentKernel"> {
  const { bound, deviations, allowances, closest } = equivalentKernelIdentity(
    problem.eigenvalues.subarray(0, modes),
    rounds,
  );
  const last = rounds.at(-1);
  const growth = rounds.reduce((sum, { multiplier }) => sum + Math.log1p(multiplier / problem.eigenvalues[0]), 0);
  return {
    id: "equivalentKernel",
    name: "equivalent kernel",
    group: "generalisation",
    source: sources.paper,
    bounds: [
      {
        ...bound,
        quantity: closest === null ? "deviation from B_t" : `deviation from B_t, round ${closest}`,
        measure: "linear",
      },
    ],
    numbers:
      last === undefined
        ? null
        : {
            round: last.round,
            firstMultiplier: rounds[0].multiplier,
            growth: finiteOrNull(Math.expm1(growth)),
            equivalent: rounds[0].multiplier / Math.expm1(growth),
            weight: last.basisWeights[0],
          },
    perRound: [{ quantity: "deviation", truth: deviations, upper: allowances }],
  };
}

function complexityTerm({ problem, modes }: SheetInput, rounds: readonly Round[]): Statement<"complexity"> {
  const terms = complexities(
    problem,
    rounds.map(({ multiplier }) => multiplier),
    modes,
  );
  const complete = knownSpectrum(problem);
  const last = complete.length === 0 ? terms.at(-1) : undefined;
  const [lower, upper] = rademacherRange(last ?? null);
  const quantity = last === undefined ? "complexity of the ball" : `complexity of the ball, round ${terms.length - 1}`;
  return {
    id: "complexity",
    name: "complexity term",
    group: "generalisation",
    source: upper.source,
    bounds: [lower, upper].map((bound) => ({
      ...bound,
      hypotheses: [nonTrivial(rounds), ...complete],
      quantity,
      measure: "linear",
    })),
    numbers:
      last === undefined
        ? null
        : { round: terms.length - 1, radius: last.radius, trace: last.trace, count: problem.count, value: last.value },
    perRound: [{ quantity: "complexity term", upper: Float64Array.from(terms, ({ value }) => value) }],
  };
}
