import type { NearInterpolationCurve, NearInterpolationCurves } from "../experiment/studies/nearInterpolationCurve.js";
import { defineFigure } from "./catalogue/figureEntry.js";
import { choiceOf } from "./choice/choice.js";
import type { Report } from "../experiment/report.js";
import type { Axis } from "./axis.js";
import type { Series, XyFigure } from "./figure.js";
import { formatNumber } from "./format.js";
import type { HeldDomains } from "./hold.js";
import type { DataTable } from "./table.js";

/**
 * Places of the two statements among bounds, so that their lines look as they do elsewhere: guaranteed rounds,
 * condition-free.
 */
const members = [0, 4] as const;

const across: Axis = { name: "ratio", symbol: "r_0", scale: "log", domain: [1.3, 1100] };

/** Why there is nothing to see: the hypothesis that fails. */
export function nearInterpolationSilence({ curves }: NearInterpolationCurves): string | undefined {
  if (curves.some(({ limit }) => limit !== null)) return undefined;
  const failing = curves.flatMap(({ hypotheses }) => hypotheses).find(({ holds }) => !holds);
  return failing === undefined ? "says nothing here" : `needs: ${failing.text}`;
}

/**
 * How far the floor of S_B has risen to its limit as ε → 0: log floor / log limit, which is one curve for both counts
 * of rounds, as these are in proportion.
 */
export function floorRiseFigure(study: NearInterpolationCurves, held: HeldDomains): XyFigure {
  const curve = study.curves.find(({ limit }) => limit !== null && limit > 1);
  const limit = Math.log(curve?.limit ?? Math.E);
  const known =
    curve === undefined
      ? []
      : knownValues(study, curve.values).map(({ ratio, value, i }) => ({ ratio, share: Math.log(value) / limit, i }));
  const lowest = Math.min(1, ...known.map(({ share }) => share));
  // A floor that is its limit from the start is a line at 1, not rounding errors under a magnifying glass.
  const least = lowest > 1 - 1e-6 ? 0.9 : lowest;
  return {
    kind: "xy",
    id: "floorRise",
    title: "Floor as ε → 0",
    symbol: "S_B",
    rounds: 0,
    x: across,
    y: {
      name: "log floor / log limit",
      scale: "linear",
      domain: held.hold("floorRise", [least, 1 + 0.05 * (1 - least)], "linear"),
    },
    series:
      known.length === 0
        ? []
        : [
            {
              id: "floorRise",
              label: "floor",
              role: "lowerBound",
              member: 3,
              x: known.map(({ ratio }) => ratio),
              y: known.map(({ share }) => share),
              notes: (point) =>
                study.curves
                  .map(
                    (each) =>
                      `${shortName(each)}: floor ${formatNumber(each.values[known[point]?.i ?? 0], 7)}, limit ${formatNumber(each.limit, 7)}`,
                  )
                  .join("\n"),
            },
          ],
    rules: [{ id: "limit", axis: "y", at: 1, label: "limit", role: "limit" }],
    markers: [],
    intervals: [],
    summary:
      known.length === 0
        ? `Near interpolation ${nearInterpolationSilence(study) ?? "says nothing here"}.`
        : `The floor of the sparsity index at the number of rounds that is sure to be there rises to its limit as ε falls: ${study.curves
            .map(({ name, limit: end }) => `${name}, limit ${formatNumber(end, 7)}`)
            .join("; ")}.`,
    table: () => nearInterpolationTable(study),
  };
}

/** S_B itself, where the rounds were run, beside its floors; as log S_B, because floors lie close to 1. */
export function sparsityTruthFigure(study: NearInterpolationCurves, held: HeldDomains): XyFigure {
  const series = study.curves.flatMap((curve, j): Series[] => [
    ...line(study, curve, curve.truths, "exact", j, `S_B at ${count(curve)}`),
    ...line(study, curve, curve.values, "lowerBound", j, "floor"),
  ]);
  const values = series.flatMap(({ y }) => Array.from(y));
  return {
    kind: "xy",
    id: "sparsityTruth",
    title: "Sparsity index",
    symbol: "S_B",
    rounds: 0,
    x: across,
    y: {
      name: "log sparsity index",
      scale: "log",
      domain: held.hold(
        "sparsityTruth",
        values.length === 0 ? [0.01, 1] : [Math.min(...values), Math.max(...values)],
        "log",
      ),
    },
    series,
    rules: [],
    markers: [],
    intervals: [],
    summary:
      series.length === 0
        ? `Near interpolation ${nearInterpolationSilence(study) ?? "says nothing here"}.`
        : "Sparsity index after as many rounds as are sure to be there, beside the floor that is known beforehand.",
    table: () => nearInterpolationTable(study),
  };
}

function line(
  study: NearInterpolationCurves,
  curve: NearInterpolationCurve,
  values: NearInterpolationCurve["values"],
  role: "exact" | "lowerBound",
  j: number,
  label: string,
): Series[] {
  const known = knownValues(study, values).filter(({ value }) => value > 1 && Number.isFinite(value));
  return known.length === 0
    ? []
    : [
        {
          id: `${curve.id} ${role}`,
          label,
          role,
          member: members[j] ?? j,
          x: known.map(({ ratio }) => ratio),
          y: known.map(({ value }) => Math.log(value)),
          notes: (point) =>
            `S_B ${role === "exact" ? "=" : "≥"} ${formatNumber(known[point]?.value, 7)} after ${formatNumber(Math.ceil(curve.rounds[known[point]?.i ?? 0] ?? 0))} rounds`,
        },
      ];
}

function knownValues({ ratios }: NearInterpolationCurves, values: readonly (number | null)[]) {
  return values.flatMap((value, i) => (value === null ? [] : [{ ratio: ratios[i] ?? 0, value, i }]));
}

const count = ({ id }: NearInterpolationCurve) => (id.endsWith("paper") ? "t_low" : "r₀ − 1");
const shortName = ({ id }: NearInterpolationCurve) => (id.endsWith("paper") ? "guaranteed rounds" : "condition-free");

function nearInterpolationTable({ ratios, curves }: NearInterpolationCurves): DataTable {
  return {
    caption: "Near interpolation",
    columns: [
      { name: "ratio", symbol: "r_0" },
      ...curves.flatMap((curve) => [
        { name: `rounds, ${shortName(curve)}`, symbol: "t" },
        { name: `floor, ${shortName(curve)}` },
        { name: `limit, ${shortName(curve)}` },
        { name: `sparsity index, ${shortName(curve)}`, symbol: "S_B" },
      ]),
    ],
    rows: Array.from(ratios, (ratio, i) => [
      ratio,
      ...curves.flatMap(({ rounds, values, limit, truths }) => [
        rounds[i] ?? null,
        values[i] ?? null,
        limit,
        truths[i] ?? null,
      ]),
    ]),
  };
}

/** Nothing to be seen yet. */
const noCurves: NearInterpolationCurves = { ratios: new Float64Array(0), curves: [] };

function curvesOf({ studies }: Report): NearInterpolationCurves {
  return studies?.roundsAgainstTolerance?.nearInterpolation ?? noCurves;
}

function silenceOf({ studies }: Report): string | undefined {
  const curves = studies?.roundsAgainstTolerance?.nearInterpolation;
  return curves === undefined ? undefined : nearInterpolationSilence(curves);
}

export const floorRise = defineFigure({
  id: "floorRise",
  title: "Floor of the sparsity index as ε → 0",
  choice: choiceOf(),
  studies: () => ["roundsAgainstTolerance"],
  missing: silenceOf,
  build: (report, _choice, { held }) => floorRiseFigure(curvesOf(report), held),
});

export const sparsityTruth = defineFigure({
  id: "sparsityTruth",
  title: "Sparsity index beside its floor as ε → 0",
  choice: choiceOf(),
  studies: () => ["roundsAgainstTolerance"],
  missing: silenceOf,
  build: (report, _choice, { held }) => sparsityTruthFigure(curvesOf(report), held),
});
