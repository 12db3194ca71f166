import type { Report } from "../experiment/report.js";
import { defineFigure } from "./catalogue/figureEntry.js";
import { needsRounds } from "./catalogue/needsRounds.js";
import { choiceOf, type Choice } from "./choice/choice.js";
import { logRatios } from "../theory/bounds/sparsityRatio.js";
import { niceDomain, type Axis, type ScaleKind } from "./axis.js";
import { drawableDomain } from "./drawableDomain.js";
import type { Series, XyFigure } from "./figure.js";
import { formatNumber, formatPower } from "./format.js";
import type { HeldDomains } from "./hold.js";
import { colouredRounds } from "./look/roundColour.js";
import { fitBeside, roundBeside, type MatchChoice } from "./matchedFit.js";
import { plainSymbol } from "./symbols.js";
import { shownRank } from "./shownModes.js";

/** Spectra are drawn over k or over d_k. */
export type SpectrumAxis = Choice["over"];

export interface SpectraChoice extends MatchChoice {
  readonly over: SpectrumAxis;
  readonly scale: ScaleKind;
}

/** Weights of f_t beside those of the one fit that matches it. */
export function stoppedSpectra(report: Report, held: HeldDomains, choice: SpectraChoice): XyFigure {
  const { round, scale } = choice;
  const x = across(report, choice);
  const own = report.rounds[round]?.basisWeights;
  const stopped = fitBeside(report, choice);
  const drawn = (weights: ArrayLike<number>) =>
    Float64Array.from(x, (_, k) => Math.max(weights[k], scale === "log" ? Number.MIN_VALUE : 0));
  const series: Series[] = [
    ...(own === undefined ? [] : [{ ...ownSeries(round, "B"), x, y: drawn(own) }]),
    ...(stopped === undefined ? [] : [{ ...stoppedSeries, x, y: drawn(stopped.basisWeights) }]),
  ];
  const smallest = Math.max(smallestShown, Math.min(1, ...series.map(({ y }) => y[y.length - 1] ?? 1)));
  return {
    kind: "xy",
    id: "stoppedSpectra",
    title: "Spectra",
    rounds: colouredRounds(report),
    x: acrossAxis(x, choice),
    y: { name: "weight", scale, domain: scale === "log" ? held.hold("stopped.weights", [smallest, 1], "log") : [0, 1] },
    series,
    rules: [],
    markers: [],
    intervals: [],
    summary:
      series.length < 2
        ? "No spectra to compare."
        : `Weights in round ${round} fall from ${formatNumber(series[0]?.y[0])} to ${formatNumber(last(series[0]))}; those of the matching single fit from ${formatNumber(
            series[1]?.y[0],
          )} to ${formatNumber(last(series[1]))}.`,
    table: () => ({
      caption: `Spectra of round ${round} and of early stopping`,
      columns: [
        { name: "index", symbol: "k" },
        { name: "eigenvalue", symbol: "d_k" },
        { name: "distilled", symbol: `B_{${round}}` },
        { name: "early stopping" },
      ],
      rows: Array.from(rangeOf(report), (eigenvalue, k) => [
        k + 1,
        eigenvalue,
        own?.[k] ?? null,
        stopped?.basisWeights[k] ?? null,
      ]),
    }),
  };
}

/**
 * How much larger the largest weight is than the others: for f_t, for the one fit, and the most that any one fit can
 * have.
 */
export function stoppedRatios(report: Report, held: HeldDomains, choice: SpectraChoice): XyFigure {
  const { round } = choice;
  const { rounds, earlyStopping } = report;
  const x = across(report, choice);
  const range = rangeOf(report);
  const exponents = (multipliers: readonly number[]) =>
    logRatios(range, multipliers)
      .subarray((multipliers.length - 1) * range.length)
      .map((value) => value / Math.LN10);
  const stopped = fitBeside(report, choice);
  const cap = range.map((d) => Math.log1p((range[0] - d) / d) / Math.LN10);
  const own =
    rounds[round] === undefined ? undefined : exponents(rounds.slice(0, round + 1).map(({ multiplier }) => multiplier));
  const single = stopped === undefined ? undefined : exponents([stopped.multiplier]);
  const series: Series[] = [
    ...(own === undefined ? [] : [{ ...ownSeries(round, "B"), x, y: own }]),
    ...(single === undefined ? [] : [{ ...stoppedSeries, x, y: single }]),
    ...(x.length === 0
      ? []
      : [{ id: "cap", label: "cap of every single fit, d₁/dₖ", symbol: "d_1/d_k", role: "cap" as const, x, y: cap }]),
  ];
  const top = Math.max(Math.log10(2), ...series.map((each) => last(each) ?? 0));
  const crossed = earlyStopping?.beyondCap.some ?? null;
  return {
    kind: "xy",
    id: "stoppedRatios",
    title: "Ratio",
    symbol: "B_t[1]/B_t[k]",
    rounds: colouredRounds(report),
    x: acrossAxis(x, choice),
    y: { name: "ratio", scale: "linear", exponents: true, domain: held.hold("stopped.ratios", [0, top], "linear") },
    series,
    rules: [],
    markers: [],
    intervals: [],
    summary:
      own === undefined
        ? "No ratios to compare."
        : `Largest weight over the smallest: ${power(own)} in round ${round}, ${power(single)} for the matching single fit, at most ${power(cap)} for any. ${
            crossed === null
              ? "No recorded round passes that cap between any two eigenvalues."
              : `From round ${crossed} on some ratios pass the cap.`
          }`,
    table: () => ({
      caption: "Ratio to the largest weight, as powers of ten",
      columns: [
        { name: "index", symbol: "k" },
        { name: "eigenvalue", symbol: "d_k" },
        { name: "distilled", symbol: `B_{${round}}[1]/B_{${round}}[k]` },
        { name: "early stopping" },
        { name: "cap", symbol: "d_1/d_k" },
      ],
      rows: Array.from(range, (eigenvalue, k) => [k + 1, eigenvalue, own?.[k] ?? null, single?.[k] ?? null, cap[k]]),
    }),
  };
}

/** Factor by which a logarithmic axis goes on beyond its ends. */
const room = 1.2;

/** Weights below are of no account, and would make a flat line of the others. */
const smallestShown = 1e-12;

const ownSeries = (round: number, letter: string) => ({
  id: "distilled",
  label: plainSymbol(`${letter}_{${round}}`),
  symbol: `${letter}_{${round}}`,
  role: "fit" as const,
  round,
});

const stoppedSeries = { id: "earlyStopping", label: "early stopping", role: "earlyStopping" } as const;

/** The eigenvalues above 0 that the report holds. */
function rangeOf({ spectrum }: Report): Float64Array {
  return spectrum.eigenvalues.subarray(0, shownRank(spectrum));
}

function across(report: Report, { over }: SpectraChoice): Float64Array {
  const range = rangeOf(report);
  return over === "index" ? range.map((_, k) => k + 1) : range;
}

/**
 * The eigenvalues do not move with ε, so their axis needs no round ends: it ends a little beyond them, unless it would
 * then hold no round number.
 */
function acrossAxis(x: Float64Array, { over, scale }: SpectraChoice): Axis {
  if (over === "index") {
    const count = Math.max(2, x.length);
    return {
      name: "eigenvalue index",
      symbol: "k",
      scale,
      domain: scale === "log" ? [1 / room, count * room] : [0.5, count + 0.5],
      integer: true,
    };
  }
  const [largest, smallest] = x.length === 0 ? [1, 0.1] : [x[0], x[x.length - 1]];
  const ends = [smallest / room, largest * room] as const;
  return {
    name: "eigenvalue",
    symbol: "d_k",
    scale,
    domain:
      scale !== "log"
        ? drawableDomain([0, largest * 1.04], scale)
        : largest < 10 * smallest
          ? niceDomain(ends, scale)
          : drawableDomain(ends, scale),
  };
}

function last(series: Series | undefined): number | undefined {
  return series?.y[series.y.length - 1];
}

function power(exponents: Float64Array | undefined): string {
  return exponents === undefined || exponents.length === 0 ? "–" : formatPower(exponents[exponents.length - 1]);
}

/** Files from before choices were written into them have their spectra over the index. */
const legacyChoice = { over: "index" } as const;

export const spectra = defineFigure({
  id: "stoppedSpectra",
  title: "Spectra of distillation and of early stopping",
  needs: ["earlyStopping"],
  choice: choiceOf("round", "matched", "over", "scale"),
  legacyChoice,
  empty: needsRounds,
  build: (report, choice, { held }) =>
    stoppedSpectra(report, held, { ...choice, round: roundBeside(report, choice.round) }),
});

export const ratios = defineFigure({
  id: "stoppedRatios",
  title: "Ratios of distillation and of early stopping, with the cap",
  needs: ["earlyStopping"],
  choice: choiceOf("round", "matched", "over", "scale"),
  legacyChoice,
  empty: needsRounds,
  build: (report, choice, { held }) =>
    stoppedRatios(report, held, { ...choice, round: roundBeside(report, choice.round) }),
});
