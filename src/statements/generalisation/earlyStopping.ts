import { boundBeside, sources, type Hypothesis } from "../../theory/bounds/bound.js";
import { knownSpectrum } from "../../theory/bounds/knownSpectrum.js";
import { logRatios } from "../../theory/bounds/sparsityRatio.js";
import type { Round } from "../../theory/distillation/round.js";
import { labelEnergy } from "../../theory/distillation/spectralProblem.js";
import { earlyStopping as stoppedFit } from "../../theory/generalisation/earlyStopping.js";
import { ratioCap, roundsBeyondCap } from "../../theory/generalisation/ratioCap.js";
import { defineStatement } from "../defineStatement.js";
import { overTheLeading } from "../eigenvaluesLookedAt.js";
import { nonTrivial } from "../hypotheses.js";
import { oncePer } from "../oncePer.js";
import { roundsLookedAt } from "../roundsLookedAt.js";
import type { SheetInput } from "../statement.js";
import { texNumbers } from "../texNumber.js";

const { number, exponential } = texNumbers();

/** Fits whose training error is so close to that of f = 0 have no partner that could be told from it. */
const nearlyZero = 1 - 1e-9;

/** The fit by early stopping that is looked at, beside the round that it is matched with. */
const stopped = oncePer((input: SheetInput) => {
  const { problem, modes } = input;
  const rounds = roundsLookedAt(input);
  const last = Math.min(problem.rank, modes);
  const energy = labelEnergy(problem);
  const matched = rounds.filter(({ trainError }) => trainError < nearlyZero * energy).at(-1);
  const hypotheses: Hypothesis[] = [
    nonTrivial(rounds.length > 0),
    {
      text: "at least two different eigenvalues are above 0",
      holds: last > 1 && problem.eigenvalues[0] > problem.eigenvalues[last - 1],
    },
    { text: "a round's training error is below that of f = 0", holds: matched !== undefined },
    ...knownSpectrum(problem),
  ];
  const holds = hypotheses.every((each) => each.holds) && matched !== undefined;
  const fit = holds ? stoppedFit(problem, "trainError", matched.trainError) : null;
  const cap = fit === null ? null : ratioCap({ eigenvalues: problem.eigenvalues, rank: last }, fit.multiplier);
  return { rounds, last, matched, hypotheses, fit, cap };
});

export const earlyStopping = defineStatement({
  id: "earlyStopping",
  name: "early stopping",
  group: "generalisation",
  place: 10,
  source: sources.paper,
  method: "fixedTolerance",
  bounds: (input) => {
    const { last, matched, hypotheses, cap } = stopped(input);
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
    return [
      {
        ...bound,
        // The cap's own slack, which no difference of large logarithms has eaten.
        slack: cap?.slacks[last - 1] ?? null,
        quantity: matched === undefined ? "B[1]/B[k] of one fit" : `B[1]/B[${last}] of one fit`,
        measure: "logarithm",
      },
    ];
  },
  numbers: (input) => {
    const { eigenvalues } = input.problem;
    const { rounds, last, matched, fit, cap } = stopped(input);
    return fit === null || cap === null || matched === undefined
      ? null
      : {
          multiplier: fit.multiplier,
          index: last,
          larger: eigenvalues[0],
          smaller: eigenvalues[last - 1],
          logarithm: cap.truth[last - 1],
          ...distilled(eigenvalues.subarray(0, last), rounds.slice(0, matched.round + 1)),
        };
  },
  note: overTheLeading,
  tex: [
    String.raw`\text{one fit:}\quad\frac{B[j]}{B[k]}=\frac{1+c/d_k}{1+c/d_j}<\frac{d_j}{d_k}\qquad\text{whatever }\varepsilon'\quad(d_j>d_k)`,
  ],
  filled: ({ multiplier, index, larger, smaller, logarithm, rounds, distilledLogarithm }) => [
    String.raw`\frac{1+${number(multiplier / smaller)}}{1+${number(multiplier / larger)}}=${exponential(logarithm)}<\frac{${number(larger)}}{${number(smaller)}}=${number(larger / smaller)}`,
    String.raw`\text{distilled:}\quad\frac{B_{${rounds - 1}}[1]}{B_{${rounds - 1}}[${index}]}=${exponential(distilledLogarithm)}`,
  ],
  evidence: { kind: "figure", view: "earlyStopping" },
  notes: (numbers, context) => {
    if (numbers === null) return [];
    const { rounds: after, distilledLogarithm, larger, smaller, beyond } = numbers;
    const factor = distilledLogarithm - Math.log(larger / smaller);
    return [
      `the fit has the training error of round ${after - 1}`,
      ...(factor > 0
        ? [
            `the distilled ratio is beyond the cap by ×${context.exponential(factor, 3)}: no ε′ reproduces these weights`,
          ]
        : []),
      ...(beyond === null ? [] : [`from round ${beyond - 1} on every pair of neighbours is beyond it`]),
    ];
  },
});

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
