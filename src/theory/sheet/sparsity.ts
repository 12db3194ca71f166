import { activeBasis } from "../bounds/activeBasis.js";
import { boundBeside, sources, type Bound, type Hypothesis } from "../bounds/bound.js";
import { labelsLieInRange, multiplierFloors } from "../bounds/multiplierFloors.js";
import { nearInterpolation } from "../bounds/nearInterpolation.js";
import { sparsityIndex } from "../bounds/sparsityIndex.js";
import { logFactor, sparsityRatios } from "../bounds/sparsityRatio.js";
import type { SpectralProblem } from "../distillation/spectralProblem.js";
import { finiteOrNull } from "./finiteOrNull.js";
import { roundsLookedAt } from "./roundsLookedAt.js";
import type { FloorNumbers, Measure, SheetInput, StatedBound, Statement } from "./statement.js";

/** τ of the sheet: a basis function counts while its weight is at least a hundredth of the largest. */
export const sheetThreshold = 0.01;

const several = "at least two eigenvalues are above 0";
const nonTrivial = "round 0 is not trivial (r₀ > 1)";

/**
 * How the basis thins out: the last rounds that are looked at, against the floors that are known before any round is
 * run.
 */
export function sparsityStatements(
  input: SheetInput,
): Statement<"sparsityRatio" | "sparsityIndex" | "activeBasis" | "nearInterpolation">[] {
  const {
    problem,
    distillation: { initialRatio },
    modes,
  } = input;
  const multipliers = roundsLookedAt(input).map(({ multiplier }) => multiplier);
  const rounds = multipliers.length;
  const ratios = sparsityRatios(problem, initialRatio, multipliers, modes);
  const last = Math.min(problem.rank, ratios.modes);
  const after = `after ${rounds} round${rounds === 1 ? "" : "s"}`;
  const note =
    problem.rank > ratios.modes
      ? { note: `among the leading ${ratios.modes} of ${problem.rank} eigenvalues above 0` }
      : {};
  const stated = (bounds: readonly Bound[], quantity: string, measure: Measure): StatedBound[] =>
    bounds.map((bound) => ({ ...bound, quantity, measure }));
  const hypotheses: Hypothesis[] = [
    { text: nonTrivial, holds: initialRatio > 1 },
    { text: several, holds: last > 1 },
  ];
  const at = (logarithms: Float64Array): number => logarithms[(rounds - 1) * ratios.modes + last - 1];

  const floors =
    rounds === 0 || last < 2
      ? null
      : { power: floorOf(ratios.floors[0].values, at), product: floorOf(ratios.floors[1].values, at) ?? 0 };
  const ratioBounds = ratios.floors.map(({ id, name, source, hypotheses: own, values }) =>
    boundBeside(
      {
        id: `sparsityRatio.${id}`,
        name: `sparsity ratio, ${name}`,
        side: "lower",
        source,
        hypotheses: merged(own, hypotheses),
        value: floors === null ? null : floorOf(values, at),
        statement:
          id === "paper"
            ? "B[j]/B[k] ≥ ((r₀ − 1 + d_min/dₖ)/(r₀ − 1 + d_min/dⱼ))ᵗ"
            : "B[j]/B[k] ≥ ∏ᵢ (√(r₀² − i) − 1 + d_min/dₖ)/(√(r₀² − i) − 1 + d_min/dⱼ)",
      },
      floors === null ? null : at(ratios.truth),
    ),
  );

  const indices = sparsityIndex(problem, initialRatio, multipliers, modes).at(-1);
  const indexBounds = multiplierFloors(problem, initialRatio, 0).map(({ id, name, source, hypotheses: own }, i) =>
    boundBeside(
      {
        id: `sparsityIndex.${id}`,
        name: `sparsity index, ${name}`,
        statement: "S_B = min B[k]/B[k + 1] ≥ min over neighbours of the floor of their ratio",
        side: "lower",
        source,
        hypotheses: merged(own, hypotheses),
        value: indices?.bounds[i].value ?? null,
      },
      last < 2 ? null : (indices?.index ?? null),
    ),
  );

  const active = activeBasis(ratios, sheetThreshold).at(-1);
  const activeBounds = ratios.floors.map(({ id, name, source, hypotheses: own }, i) =>
    boundBeside(
      {
        id: `activeBasis.${id}`,
        name: `active basis functions, ${name}`,
        statement: "#{k : B[k] ≥ τ B[1]} ≤ #{k : floor of B[1]/B[k] ≤ 1/τ}",
        side: "upper",
        source,
        hypotheses: merged(own, hypotheses.slice(0, 1)),
        value: active?.bounds[i].value ?? null,
      },
      active?.active ?? null,
    ),
  );

  const near = nearInterpolation(problem, initialRatio, multipliers, modes);
  return [
    {
      id: "sparsityRatio",
      name: "sparsity ratio",
      group: "sparsity",
      source: sources.paper,
      ...note,
      bounds: stated(ratioBounds, last < 2 ? "B[1]/B[k]" : `B[1]/B[${last}] ${after}`, "logarithm"),
      numbers:
        floors === null
          ? null
          : { ...floorNumbers(problem, initialRatio, rounds, 0, last - 1), ...floors, index: last },
    },
    {
      id: "sparsityIndex",
      name: "sparsity index",
      group: "sparsity",
      source: sources.paper,
      ...note,
      bounds: stated(indexBounds, `S_B ${after}`, "positive"),
      numbers: floors === null ? null : indexNumbers(problem, initialRatio, rounds, last),
    },
    {
      id: "activeBasis",
      name: "active basis functions",
      group: "sparsity",
      source: sources.paper,
      ...note,
      bounds: stated(activeBounds, `active at τ = ${sheetThreshold} ${after}`, "count"),
      numbers:
        active === undefined
          ? null
          : {
              threshold: sheetThreshold,
              rounds,
              active: active.active,
              excess: initialRatio - 1,
              smallest: smallestOf(problem),
              largest: problem.eigenvalues[0],
              value: active.bounds[0].value,
            },
    },
    nearStatement(problem, initialRatio, near, note),
  ];
}

const floorOf = (values: Float64Array | null, at: (logarithms: Float64Array) => number): number | null =>
  values === null ? null : at(values);

const smallestOf = ({ eigenvalues, rank }: SpectralProblem): number => (rank === 0 ? 0 : eigenvalues[rank - 1]);

/** Each hypothesis once. */
function merged(own: readonly Hypothesis[], more: readonly Hypothesis[]): Hypothesis[] {
  return [...own, ...more.filter(({ text }) => own.every((each) => each.text !== text))];
}

function floorNumbers(
  problem: SpectralProblem,
  initialRatio: number,
  rounds: number,
  larger: number,
  smaller: number,
): Omit<FloorNumbers, "power" | "product"> {
  const pair = { larger: problem.eigenvalues[larger], smaller: problem.eigenvalues[smaller] };
  return {
    ...pair,
    productPair: pair,
    excess: initialRatio - 1,
    smallest: smallestOf(problem),
    rounds,
    first: labelsLieInRange(problem) ? 0 : 1,
  };
}

function indexNumbers(problem: SpectralProblem, initialRatio: number, rounds: number, last: number): FloorNumbers {
  const [paper, decreasing] = multiplierFloors(problem, initialRatio, rounds);
  const product = leastNeighbour(problem.eigenvalues, decreasing.multipliers ?? [], last);
  // The same in every round, hence found in the first.
  const power =
    paper.multipliers === null ? null : leastNeighbour(problem.eigenvalues, paper.multipliers.subarray(0, 1), last);
  const k = power?.neighbour ?? product.neighbour;
  return {
    ...floorNumbers(problem, initialRatio, rounds, k, k + 1),
    productPair: {
      larger: problem.eigenvalues[product.neighbour],
      smaller: problem.eigenvalues[product.neighbour + 1],
    },
    power: power === null ? null : rounds * power.logarithm,
    product: product.logarithm,
  };
}

/** The neighbours d_k ≥ d_{k+1} among the first `last` whose weights part least, and log of their ratio. */
function leastNeighbour(
  eigenvalues: Float64Array,
  multipliers: ArrayLike<number>,
  last: number,
): { readonly neighbour: number; readonly logarithm: number } {
  let least = { neighbour: 0, logarithm: Infinity };
  for (let k = 0; k + 1 < last; k++) {
    let logarithm = 0;
    for (let i = 0; i < multipliers.length; i++)
      logarithm += logFactor(multipliers[i], eigenvalues[k], eigenvalues[k + 1]);
    if (logarithm < least.logarithm) least = { neighbour: k, logarithm };
  }
  return least;
}

function nearStatement(
  problem: SpectralProblem,
  initialRatio: number,
  [guaranteed, free]: ReturnType<typeof nearInterpolation>,
  note: { note?: string },
): Statement<"nearInterpolation"> {
  const pair = (k: number) => ({ larger: problem.eigenvalues[k], smaller: problem.eigenvalues[k + 1] });
  const numbers = ({ rounds, value, limit }: typeof guaranteed) =>
    rounds === null || value === null || limit === null ? null : { rounds, value, limit };
  const [first, second] = [numbers(guaranteed), numbers(free)];
  const stated = (
    { neighbour: _at, limitNeighbour: _limitAt, limit: _limit, rounds, ...bound }: typeof guaranteed,
    count: string,
  ): StatedBound => ({
    ...bound,
    measure: "positive",
    truth: rounds === null ? null : bound.truth,
    quantity:
      rounds === null
        ? `S_B after ${count} rounds`
        : `S_B after ⌈${count}⌉ = ${Math.ceil(rounds)} round${Math.ceil(rounds) === 1 ? "" : "s"}`,
  });
  return {
    id: "nearInterpolation",
    name: "near interpolation",
    group: "sparsity",
    source: sources.paper,
    ...note,
    bounds: [stated(guaranteed, "(r₀ − 1)/κ"), stated(free, "r₀ − 1")],
    numbers:
      first === null || second === null
        ? null
        : {
            ...pair(guaranteed.neighbour),
            limitPair: pair(guaranteed.limitNeighbour),
            excess: initialRatio - 1,
            smallest: smallestOf(problem),
            conditionNumber: finiteOrNull(problem.rangeConditionNumber),
            guaranteed: first,
            conditionFree: second,
          },
  };
}
