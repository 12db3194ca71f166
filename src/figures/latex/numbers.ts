import { bestError } from "../../experiment/bestError.js";
import type { Report } from "../../experiment/report.js";
import { roundBounds } from "../../statements/boundsOnRounds.js";
import { formatRoundCount } from "../quantities.js";
import { texMath } from "../writers/texText.js";
import { kappaOf } from "../kappaText.js";
import { mathNumber } from "./math.js";

export interface NumberMacro {
  /** Without the backslash. */
  readonly name: string;
  readonly tex: string;
  /** What it is, for the comment beside it. */
  readonly meaning: string;
}

/**
 * The numbers of a report as LaTeX macros, so that a paper's text never holds one that was typed in.
 *
 * Names are the prefix and a word, letters only as TeX wants them: `\illustrativeKappa`. Each may stand in text or in a
 * formula.
 */
export function numberMacros(report: Report, prefix: string): NumberMacro[] {
  const { spectrum, experiment, collapse, data, rounds } = report;
  const best = bestError(rounds);
  const macro = (word: string, value: number | null, meaning: string): NumberMacro => ({
    name: prefix + word,
    tex: mathNumber(value ?? Infinity),
    meaning,
  });
  const known = (word: string, value: number | null, meaning: string): NumberMacro =>
    value === null
      ? { name: prefix + word, tex: "\\mathrm{unknown}", meaning: `${meaning}: not computed` }
      : macro(word, value, meaning);
  return [
    macro("Points", spectrum.count, "K, training points"),
    known("Rank", spectrum.rank, "rank of the Gram matrix"),
    known("Kappa", kappaOf(spectrum) ?? null, "condition number of the Gram matrix"),
    known("RangeKappa", spectrum.rangeConditionNumber, "condition number on the range"),
    macro("Epsilon", experiment.tolerance, "tolerance"),
    macro("Ratio", collapse.initialRatio, "r_0"),
    { name: `${prefix}Rounds`, tex: texMath(formatRoundCount(collapse.rounds)), meaning: "N, non-trivial fits" },
    macro("LabelEnergy", data.labelEnergy, "(1/K) |y_0|^2"),
    known("ReachableError", data.reachableError, "least mean squared training error of any fit"),
    ...boundMacros(report).map(({ word, value, meaning }) => macro(word, value, meaning)),
    ...rounds
      .slice(0, spelledRounds)
      .map((round) => macro(`Multiplier${ordinal(round.round)}`, round.multiplier, `c_${round.round}`)),
    ...(best === undefined
      ? []
      : [
          macro("BestRound", best.round, `round with the least error on ${best.on}`),
          macro("BestError", best.error, `its error on ${best.on}`),
        ]),
  ];
}

/** What each bound on N that has a macro says here; one that is silent says N ≥ 0 or N ≤ ∞. */
function boundMacros({ bounds, collapse, spectrum }: Report): { word: string; value: number; meaning: string }[] {
  return roundBounds.flatMap(({ bound: { id, side, exact, macro } }) => {
    if (macro === undefined) return [];
    const value =
      exact === undefined
        ? bounds.statements.find((bound) => bound.id === id)?.value
        : exact.value(collapse.initialRatio, kappaOf(spectrum) ?? Infinity);
    return [{ ...macro, value: value ?? (side === "lower" ? 0 : Infinity) }];
  });
}

/** The macros as a file to `\input`. Read twice it does no harm. */
export function numbersFile(macros: readonly NumberMacro[]): string {
  return macros
    .map(
      ({ name, tex, meaning }) =>
        `\\providecommand{\\${name}}{}\\renewcommand{\\${name}}{\\ensuremath{${tex}}}% ${meaning}\n`,
    )
    .join("");
}

/** A file's name as the beginning of a macro's: letters only, digits spelled out. */
export function macroPrefix(fileName: string): string {
  const words = (
    fileName
      .replace(/(\.distill)?\.json$/, "")
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .match(/[A-Za-z]+|\d/g) ?? ["experiment"]
  ).map((word) => digits[Number(word)] ?? word);
  return words.map((word, i) => (i === 0 ? word.toLowerCase() : capitalised(word))).join("");
}

/** Multipliers beyond are for the table of rounds. */
const spelledRounds = 10;

const digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"] as const;

function ordinal(round: number): string {
  return Array.from(String(round), (digit) => capitalised(digits[Number(digit)] ?? "")).join("");
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
