import type { Report } from "../experiment/report.js";
import { defineFigure } from "./catalogue/figureEntry.js";
import { needsRounds } from "./catalogue/needsRounds.js";
import { choiceOf } from "./choice/choice.js";
import type { NoiseLevel } from "../experiment/noiseLevel.js";
import type { MonteCarlo } from "../experiment/studies/monteCarlo.js";
import type { Series, XyFigure } from "./figure.js";
import { formatNumber, plural } from "./format.js";
import type { Frames } from "./frames.js";
import type { HeldDomains } from "./hold.js";
import { colouredRounds } from "./look/roundColour.js";
import { collapseRules, roundAxis } from "./roundAxis.js";

/** σ as a figure says it: "σ = 0.4513, estimated from the labels". */
export function noiseText({ level, origin }: NoiseLevel): string {
  const source = { stated: "as stated", synthetic: "of the problem", estimated: "estimated from labels minus truth" }[
    origin
  ];
  return `σ = ${formatNumber(level)}, ${source}`;
}

/**
 * Expected error against the truth over fresh noise: bias², variance and risk with the multipliers held fixed, and the
 * mean over draws that find their own.
 */
export function riskFigure(
  report: Report,
  frames: Frames,
  simulated: MonteCarlo | undefined,
  held: HeldDomains,
): XyFigure {
  const conditional = report.generalisation?.risk;
  const rounds = conditional?.rounds ?? [];
  const overRounds = (id: "squaredBias" | "variance" | "risk", label: string): Series[] =>
    rounds.length === 0
      ? []
      : [
          {
            id,
            label,
            role: id,
            x: rounds.map((_, t) => t),
            y: rounds.map((round) => round[id]),
          },
        ];
  const series = [
    ...overRounds("risk", "risk"),
    ...overRounds("squaredBias", "bias²"),
    ...overRounds("variance", "variance"),
    ...(simulated === undefined ? [] : simulatedSeries(simulated, frames.columns)),
  ];
  const top = Math.max(...series.flatMap(({ y, band }) => [...Array.from(y), ...Array.from(band?.high ?? [])]), 0) || 1;
  const least = leastOf(rounds.map(({ risk }) => risk));
  return {
    kind: "xy",
    id: "risk",
    title: "Risk, multipliers held fixed",
    rounds: colouredRounds(report),
    x: roundAxis(frames),
    y: { name: "expected squared error", scale: "linear", domain: held.hold("risk", [0, 1.03 * top], "linear") },
    series,
    rules: collapseRules(report, frames),
    intervals: [],
    markers:
      least === undefined ? [] : [{ id: "best", x: least, y: rounds[least]?.risk ?? 0, label: `best t = ${least}` }],
    summary:
      conditional === undefined || rounds.length === 0
        ? "No rounds with a known truth, hence no risk."
        : `Expected squared error against the truth on the inputs, ${noiseText(
            conditional.noise,
          )}, multipliers held fixed: risk from ${formatNumber(rounds[0]?.risk)} to ${formatNumber(rounds[rounds.length - 1]?.risk)}, least at round ${least ?? 0}.${
            simulated === undefined
              ? ""
              : ` Mean over ${plural(simulated.rounds.length, "draw")} with multipliers of their own: from ${formatNumber(simulated.errors[0])} to ${formatNumber(simulated.errors[simulated.errors.length - 1])}.`
          }`,
    table: () => ({
      caption: `Risk per round, ${conditional === undefined ? "no noise known" : noiseText(conditional.noise)}`,
      columns: [
        { name: "round", symbol: "t" },
        { name: "bias²" },
        { name: "variance" },
        { name: "risk, multipliers held fixed" },
        ...(simulated === undefined ? [] : [{ name: "Monte Carlo mean" }, { name: "standard error" }]),
      ],
      rows: Array.from({ length: Math.max(rounds.length, simulated?.errors.length ?? 0) }, (_, t) => [
        t,
        rounds[t]?.squaredBias ?? null,
        rounds[t]?.variance ?? null,
        rounds[t]?.risk ?? null,
        ...(simulated === undefined ? [] : [simulated.errors[t] ?? null, simulated.standardErrors[t] ?? null]),
      ]),
    }),
  };
}

/** Rounds beyond the axis belong to draws that last longer than the data at hand. */
function simulatedSeries({ errors, standardErrors }: MonteCarlo, columns: number): Series[] {
  const shown = Array.from(errors.subarray(0, columns));
  if (shown.length === 0) return [];
  const spread = (sign: number) => shown.map((error, t) => error + sign * (standardErrors[t] ?? 0));
  return [
    {
      id: "simulated",
      label: "draws ± s.e.",
      role: "simulated",
      x: shown.map((_, t) => t),
      y: shown,
      band: { low: spread(-1), high: spread(1) },
      notes: (t) => `± ${formatNumber(standardErrors[t])} (standard error)`,
    },
  ];
}

/** The first place of the least of the values. */
export function leastOf(values: ArrayLike<number>): number | undefined {
  const all = Array.from(values);
  return all.length === 0 ? undefined : all.reduce((best, value, i) => (value < (all[best] ?? Infinity) ? i : best), 0);
}

export const risk = defineFigure({
  id: "risk",
  title: "Bias, variance and risk",
  needs: ["generalisation"],
  choice: choiceOf("round", "draws"),
  studies: (_report, { draws }) => (draws ? ["monteCarlo"] : []),
  missing: ({ generalisation }) =>
    generalisation?.risk === undefined ? "needs a truth to compare with, and this experiment states none" : undefined,
  empty: needsRounds,
  build: (report, { draws }, { frames, held }) =>
    riskFigure(report, frames, draws ? report.studies?.monteCarlo : undefined, held),
});
