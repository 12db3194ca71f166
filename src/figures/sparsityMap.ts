import type { SparsityAnalysis } from "../experiment/analyses/sparsity.js";
import { defineFigure } from "./catalogue/figureEntry.js";
import { needsRounds } from "./catalogue/needsRounds.js";
import { choiceOf, type Choice } from "./choice/choice.js";
import type { Report } from "../experiment/report.js";
import type { SparsityFloor } from "../theory/bounds/sparsityRatio.js";
import type { ScaleKind } from "./axis.js";
import { basisWeightsFigure } from "./basisWeightsFigure.js";
import type { CellFigure } from "./figure.js";
import { formatFull, formatNumber, formatPower, plural } from "./format.js";
import type { Frames } from "./frames.js";
import type { HeldDomains } from "./hold.js";
import { shownRank } from "./shownModes.js";

/** B_t[k]; B_t[1]/B_t[k]; what the ratio is at least; how many times larger it is than that. */
export type CellMode = Choice["cells"];

export type FloorId = SparsityFloor["id"];

export interface SparsityMapChoice {
  readonly mode: CellMode;
  readonly floor: FloorId;
  /** Of the colours of weights. */
  readonly scale: ScaleKind;
}

/** Weights B_t[k] of every round, or how much sparser they make the basis, against what the theorem guarantees. */
export function sparsityMap(
  report: Report,
  frames: Frames,
  held: HeldDomains,
  { mode, floor, scale }: SparsityMapChoice,
): CellFigure {
  const { sparsity, rounds, spectrum } = report;
  if (sparsity === undefined) throw new Error("sparsityMap needs a report that holds the analysis of sparsity.");
  const rank = shownRank(spectrum);
  const weights = basisWeightsFigure(report, frames, "B", scale);
  const describe = (k: number, round: number) => describeCell(report, sparsity, k, round);
  if (mode === "weight") return { ...weights, id: "sparsityMap", describe };
  const { floor: _floor, ...frame } = weights;
  const columns = columnsOf(sparsity, mode, floor);
  const scales = mode === "slack" ? [columns] : [columnsOf(sparsity, "ratio", floor)];
  const top = Math.max(leastTop, ...scales.flatMap((values) => values.map((column) => largestFinite(column))));
  const name = mode === "slack" ? "sparser by" : mode === "floor" ? "at least" : "ratio";
  const title = { ratio: "Ratio", floor: "Floor of", slack: "Slack of" }[mode];
  const caption = {
    ratio: "Ratio to the largest weight",
    floor: "Floor of the ratio to the largest weight",
    slack: "Ratio to the largest weight over its floor",
  }[mode];
  return {
    ...frame,
    id: "sparsityMap",
    title,
    symbol: "B_t[1]/B_t[k]",
    quantity: mode === "slack" ? "slack" : "ratio",
    values: columns,
    describe,
    // A floor that says nothing has no columns, and no collapse after them.
    collapsed: weights.collapsed && columns.length > 0,
    valueAxis: {
      name,
      scale: "linear",
      exponents: true,
      domain: held.hold(mode === "slack" ? "sparsity.slack" : "sparsity.ratio", [0, top], "linear"),
    },
    summary: `${caption}, for ${plural(rank, "eigenfunction")} in ${plural(rounds.length, "round")}.${lastCell(columns, rank)}`,
    table: () => ({
      caption: `${caption}, as powers of ten`,
      columns: [
        { name: "index", symbol: "k" },
        { name: "eigenvalue", symbol: "d_k" },
        ...columns.map((_, t) => ({ name: "exponent", symbol: `t = ${t}` })),
      ],
      rows: Array.from(spectrum.eigenvalues.subarray(0, Math.min(rank, sparsity.ratios.modes)), (eigenvalue, k) => [
        k + 1,
        eigenvalue,
        ...columns.map((column) => column[k]),
      ]),
    }),
  };
}

/** So that a basis that is hardly sparsified looks like it: twice, as a power of ten. */
const leastTop = Math.log10(2);

/** log₁₀ of the cells, a column for each round; none where the floor says nothing. */
function columnsOf({ ratios }: SparsityAnalysis, mode: Exclude<CellMode, "weight">, floor: FloorId): Float64Array[] {
  const chosen = floorOf(ratios.floors, floor);
  const logarithms = mode === "ratio" ? ratios.truth : mode === "floor" ? chosen.values : chosen.slacks;
  if (logarithms === null) return [];
  return Array.from({ length: ratios.rounds }, (_, t) =>
    logarithms.slice(t * ratios.modes, (t + 1) * ratios.modes).map((value) => value / Math.LN10),
  );
}

export function floorOf(floors: readonly SparsityFloor[], id: FloorId): SparsityFloor {
  const floor = floors.find((each) => each.id === id);
  if (floor === undefined) throw new Error(`There is no floor called ${id}.`);
  return floor;
}

function largestFinite(values: Float64Array): number {
  return values.reduce((largest, value) => (Number.isFinite(value) ? Math.max(largest, value) : largest), 0);
}

function lastCell(columns: readonly Float64Array[], rank: number): string {
  const last = columns[columns.length - 1]?.[rank - 1];
  return last === undefined ? "" : ` In the last round it reaches ${formatPower(last)}.`;
}

function describeCell({ rounds, spectrum }: Report, { ratios }: SparsityAnalysis, k: number, round: number): string[] {
  const at = round * ratios.modes + k - 1;
  const power = (logarithm: number | undefined) => formatPower((logarithm ?? Number.NaN) / Math.LN10);
  return [
    `dₖ = ${formatFull(spectrum.eigenvalues[k - 1])}`,
    `Bₜ[k] = ${formatFull(rounds[round]?.basisWeights[k - 1])}`,
    `Bₜ[1]/Bₜ[k] = ${power(ratios.truth[at])}`,
    ...ratios.floors.flatMap(({ id, values, slacks, hypotheses }) =>
      values === null
        ? [`${floorNames[id]}: says nothing, fails: ${hypotheses.find(({ holds }) => !holds)?.text ?? ""}`]
        : [`${floorNames[id]}: ≥ ${power(values[at])}, slack × ${power(slacks?.[at])}`],
    ),
  ];
}

export const floorNames: Readonly<Record<FloorId, string>> = { paper: "paper", decreasing: "sharper" };

/** What the guarantees come to in the chosen round, and which hypothesis fails when the paper's says nothing. */
export function sparsityStatement({ sparsity, spectrum, data }: Report, round: number): string {
  if (sparsity === undefined || round < 0) return "There are no rounds, hence no weights.";
  const { ratios } = sparsity;
  const last = Math.min(shownRank(spectrum), ratios.modes);
  const at = round * ratios.modes + last - 1;
  const [paper, sharper] = (["paper", "decreasing"] as const).map((id) => floorOf(ratios.floors, id));
  const said = (floor: SparsityFloor) =>
    floor.values === null ? "nothing" : formatNumber(10 ** (floor.values[at] / Math.LN10), 4);
  const logarithm = ratios.truth[at] / Math.LN10;
  const truth = logarithm < 300 ? formatNumber(10 ** logarithm) : formatPower(logarithm);
  const failing = paper.hypotheses.find(({ holds }) => !holds);
  return `B_t[1]/B_t[${last}] is ${truth} at t = ${round}; guaranteed by the paper: ${said(paper)}, by the sharper floor: ${said(sharper)}.${
    failing === undefined
      ? ""
      : ` The paper’s floor says nothing: “${failing.text}” fails${(data.reachableError ?? 0) > 0 ? `, as ‖z_null‖²/K = ${formatNumber(data.reachableError)}` : ""}. The sharper one begins after round 0.`
  }`;
}

function silence({ sparsity }: Report, id: FloorId): string | undefined {
  const floor = sparsity === undefined ? undefined : floorOf(sparsity.ratios.floors, id);
  return floor?.values === undefined || floor.values === null
    ? `says nothing here: ${floor?.hypotheses.find(({ holds }) => !holds)?.text ?? "the analysis of sparsity is missing"}`
    : undefined;
}

/** Weights, their ratios, the floor of these, or how far they are above it. */
export const sparsity = defineFigure({
  id: "sparsityMap",
  title: "Weights and their ratios",
  needs: ["sparsity"],
  choice: choiceOf("round", "cells", "floor", "scale"),
  empty: (report, { cells, floor }) =>
    needsRounds(report) ?? (cells === "floor" || cells === "slack" ? silence(report, floor) : undefined),
  build: (report, { cells, floor, scale }, { frames, held }) =>
    sparsityMap(report, frames, held, { mode: cells, floor, scale }),
  sameAs: ({ cells }) => (cells === "weight" ? "weights" : undefined),
});

/** A name of its own for the slack, of the floor that says more. */
export const slack = defineFigure({
  id: "slack",
  title: "Slack of the sparsity floor",
  needs: ["sparsity"],
  choice: choiceOf("round", "floor"),
  defaults: { floor: "decreasing" },
  empty: (report, { floor }) => needsRounds(report) ?? silence(report, floor),
  build: (report, { floor }, { frames, held }) =>
    sparsityMap(report, frames, held, { mode: "slack", floor, scale: "log" }),
});
