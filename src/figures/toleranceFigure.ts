import type { Report } from "../experiment/report.js";
import { defineFigure } from "./catalogue/figureEntry.js";
import { choiceOf } from "./choice/choice.js";
import type { BoundCurve, RoundsAgainstTolerance } from "../experiment/studies/roundsAgainstTolerance.js";
import type { Domain, ScaleKind } from "./axis.js";
import { boundFamilies, membersOf, strongest } from "./boundFamilies.js";
import { drawableDomain } from "./drawableDomain.js";
import type { Rule, Series, XyFigure } from "./figure.js";
import { formatNumber, plural } from "./format.js";
import type { HeldDomains } from "./hold.js";

/** What is chosen of the figure. */
export interface ToleranceChoice {
  /** "auto" is linear for few rounds. */
  readonly scale: ScaleKind | "auto";
  /** Families whose curves are left out. */
  readonly hidden: readonly string[];
}

/** More rounds than this on a linear axis are steps that cannot be told apart. */
const longestLinear = 30;
/** Upper bounds run off the axis beyond this multiple of the largest N. */
const [farthestLinear, farthestLog] = [3, 1000];

/** N(ε) as counted, between its bounds, over all tolerances that have an answer. Pressing on it sets ε. */
export function toleranceFigure(
  study: RoundsAgainstTolerance,
  { experiment, collapse }: Report,
  { scale, hidden }: ToleranceChoice,
  held: HeldDomains,
): XyFigure {
  const { tolerances, bounds, reachableError, labelEnergy, steps } = study;
  const most = Math.max(1, ...Array.from(study.rounds).filter(Number.isFinite));
  const kind = scale === "auto" ? (most <= longestLinear ? "linear" : "log") : scale;
  const envelope = envelopeOf(bounds, tolerances.length);
  const [bottom = Math.max(reachableError, Math.min(labelEnergy / 10, experiment.tolerance / 2))] = tolerances;
  const room = (labelEnergy / bottom) ** 0.04;
  const drawn = boundFamilies.flatMap((family, member) => {
    const members = hidden.includes(family.id) ? undefined : membersOf(family, bounds);
    return [...(members?.lower ?? []), ...(members?.upper ?? [])].flatMap((curve) =>
      boundSeries(curve, study, { name: family.name, member }),
    );
  });
  return {
    kind: "xy",
    id: "roundsAgainstTolerance",
    title: "Rounds against tolerance",
    symbol: "N(ε)",
    rounds: 0,
    x: {
      name: "tolerance",
      symbol: "ε",
      scale: "log",
      domain: drawableDomain([bottom / room, labelEnergy * room], "log"),
    },
    y: {
      name: "rounds",
      symbol: "N",
      scale: kind,
      domain: countDomain(held, kind, most, envelope.high),
      ...(kind === "linear" ? { integer: true } : {}),
    },
    series: [countSeries(study, envelope), ...drawn],
    rules: rulesOf(study, experiment.tolerance),
    markers:
      collapse.rounds === null || collapse.rounds === 0 || experiment.tolerance < bottom / room
        ? []
        : [
            {
              id: "current",
              x: experiment.tolerance,
              y: collapse.rounds,
              label: `N = ${formatNumber(collapse.rounds)} at ε = ${formatNumber(experiment.tolerance)}`,
            },
          ],
    intervals: [],
    adjusts: "tolerance",
    summary:
      tolerances.length === 0
        ? "No tolerance has a fit that is not zero."
        : `Number of rounds N for tolerances from ${formatNumber(bottom)} to the label energy ${formatNumber(labelEnergy)}: from ${formatNumber(
            study.rounds[0],
          )} down to 0 in ${plural(steps.length, "located step")}${reachableError > 0 ? `; below the reachable error ${formatNumber(reachableError)} there is no fit` : ""}. At ε = ${formatNumber(
            experiment.tolerance,
          )} N is ${collapse.rounds === null ? "not reached" : formatNumber(collapse.rounds)}. Pressing on the figure sets ε.`,
    table: () => toleranceTable(study),
  };
}

/** N at every tolerance at which it was counted and at every step that was located, from small to large. */
function countSeries(study: RoundsAgainstTolerance, envelope: Envelope): Series {
  const points = [
    ...Array.from(study.tolerances, (tolerance, i) => ({ tolerance, rounds: study.rounds[i], at: i })),
    ...study.steps.map(({ tolerance, rounds }) => ({ tolerance, rounds, at: -1 })),
  ]
    .filter(({ rounds }) => Number.isFinite(rounds))
    .sort((a, b) => a.tolerance - b.tolerance);
  let last = 0;
  const places = points.map(({ at }) => {
    last = at < 0 ? last : at;
    return last;
  });
  return {
    id: "exact",
    label: "N, between all bounds",
    role: "exact",
    steps: true,
    x: points.map(({ tolerance }) => tolerance),
    y: points.map(({ rounds }) => rounds),
    band: { low: places.map((i) => envelope.low[i] ?? 0), high: places.map((i) => envelope.high[i] ?? Infinity) },
    notes: (point) => ((points[point]?.at ?? -1) < 0 ? "N changes here" : notesAt(study, places[point] ?? 0)),
  };
}

function boundSeries(
  curve: BoundCurve,
  { tolerances, rounds, ratios }: RoundsAgainstTolerance,
  family: { readonly name: string; readonly member: number },
): Series[] {
  // At the label energy all is 0; up to there the last value holds, and a fall from beyond the axis would be a mere
  // stroke.
  const known = curve.values.slice(0, -1).flatMap((value, i) => (value === null ? [] : [{ value, i }]));
  const end = known.at(-1);
  if (end === undefined) return [];
  return [
    {
      id: curve.id,
      label: curve.name,
      role: curve.side === "lower" ? "lowerBound" : "upperBound",
      family: family.name,
      member: family.member,
      steps: true,
      x: [...known.map(({ i }) => tolerances[i]), tolerances[tolerances.length - 1]],
      y: [...known.map(({ value }) => value), end.value],
      notes: (point) => {
        const { value, i } = known[point] ?? end;
        return `r₀ = ${formatNumber(ratios[i])}, N = ${countText(rounds[i])}${slackText(curve.side, value, rounds[i])}`;
      },
    },
  ];
}

function slackText(side: BoundCurve["side"], value: number, rounds: number): string {
  return Number.isFinite(rounds) ? `, slack ${formatNumber(side === "lower" ? rounds - value : value - rounds)}` : "";
}

const countText = (rounds: number) => (Number.isFinite(rounds) ? formatNumber(rounds) : "beyond counting");

function notesAt({ ratios, bounds }: RoundsAgainstTolerance, at: number): string {
  const families = boundFamilies.flatMap((family) => {
    const members = membersOf(family, bounds);
    const [lower, upper] = (["lower", "upper"] as const).map((side) =>
      strongest(side, members?.[side].map(({ values }) => values[at]) ?? []),
    );
    return (lower ?? upper ?? null) === null ? [] : [`${family.name}: ${formatNumber(lower)} … ${formatNumber(upper)}`];
  });
  return [`r₀ = ${formatNumber(ratios[at])}`, ...families].join("\n");
}

interface Envelope {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** The best that the bounds say together at each tolerance. */
function envelopeOf(bounds: readonly BoundCurve[], count: number): Envelope {
  const low = new Array<number>(count).fill(0);
  const high = new Array<number>(count).fill(Infinity);
  for (const { side, values } of bounds) {
    values.forEach((value, i) => {
      if (value === null) return;
      if (side === "lower") low[i] = Math.max(low[i] ?? 0, value);
      else high[i] = Math.min(high[i] ?? Infinity, value);
    });
  }
  return { low, high };
}

function countDomain(held: HeldDomains, kind: ScaleKind, most: number, high: readonly number[]): Domain {
  const top = Math.max(
    most,
    Math.min(
      Math.max(...high.filter(Number.isFinite), most),
      most * (kind === "linear" ? farthestLinear : farthestLog),
    ),
  );
  const [low, end] = held.hold(
    `roundsAgainstTolerance ${kind}`,
    kind === "linear" ? [0, 1.05 * top] : [1, Math.max(10, 1.5 * top)],
    kind,
  );
  // A line at N = 1 stands clear of the axis.
  return kind === "linear" ? [low, end] : [0.7, end];
}

function rulesOf({ reachableError, labelEnergy, tolerances }: RoundsAgainstTolerance, tolerance: number): Rule[] {
  const [bottom = 0] = tolerances;
  return [
    ...(reachableError > 0 && bottom < 1.1 * reachableError
      ? [
          {
            id: "reachableError",
            axis: "x" as const,
            at: reachableError,
            label: "reachable error",
            role: "limit" as const,
          },
        ]
      : []),
    { id: "labelEnergy", axis: "x", at: labelEnergy, label: "label energy", role: "limit" },
    { id: "tolerance", axis: "x", at: tolerance, label: `ε = ${formatNumber(tolerance)}`, role: "tolerance" },
  ];
}

function toleranceTable({ tolerances, rounds, ratios, bounds, steps }: RoundsAgainstTolerance) {
  const located = steps
    .filter(({ rounds: above }) => Number.isFinite(above))
    .map(({ tolerance, rounds: above }) => ({ tolerance, cells: [above, "step", null, ...bounds.map(() => null)] }));
  const counted = Array.from(tolerances, (tolerance, i) => ({
    tolerance,
    cells: [
      Number.isFinite(rounds[i]) ? rounds[i] : "beyond counting",
      "counted",
      ratios[i],
      ...bounds.map(({ values }) => values[i] ?? null),
    ],
  }));
  return {
    caption: "Rounds against tolerance",
    columns: [
      { name: "tolerance", symbol: "ε" },
      { name: "rounds from here up", symbol: "N" },
      { name: "kind" },
      { name: "ratio", symbol: "r_0" },
      ...bounds.map(({ name }) => ({ name })),
    ],
    rows: [...located, ...counted]
      .sort((a, b) => a.tolerance - b.tolerance)
      .map(({ tolerance, cells }) => [tolerance, ...cells]),
  };
}

/** Axes without curves. */
function nothingYet({ data }: Report): RoundsAgainstTolerance {
  const none = new Float64Array(0);
  return {
    kind: "roundsAgainstTolerance",
    reachableError: data.reachableError ?? 0,
    labelEnergy: data.labelEnergy,
    counted: 0,
    tolerances: none,
    rounds: none,
    ratios: none,
    bounds: [],
    steps: [],
  };
}

export const tolerance = defineFigure({
  id: "tolerance",
  title: "Rounds against tolerance",
  choice: choiceOf("countScale", "hiddenBounds"),
  // So few were drawn on paper once.
  legacyChoice: {
    hiddenBounds: boundFamilies.filter(({ printed }) => !printed).map(({ id }) => id),
  },
  studies: () => ["roundsAgainstTolerance"],
  build: (report, { countScale, hiddenBounds }, { held }) =>
    toleranceFigure(
      report.studies?.roundsAgainstTolerance ?? nothingYet(report),
      report,
      { scale: countScale, hidden: hiddenBounds },
      held,
    ),
});
