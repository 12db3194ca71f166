import { mostMatchedRounds } from "../experiment/analyses/earlyStopping.js";
import type { Report } from "../experiment/report.js";
import type { MatchedQuantity } from "../theory/generalisation/earlyStopping.js";
import { formatNumber } from "./format.js";
import { matchOf, type MatchChoice } from "./matchedFit.js";
import { verdict } from "./stoppedErrors.js";

export const quantityNames: Readonly<Record<MatchedQuantity, string>> = {
  trainError: "training error",
  trainNorm: "norm on the data",
  degreesOfFreedom: "degrees of freedom",
};

/** What the comparison comes to, in up to three sentences with the papers' letters. */
export function earlyStoppingText(report: Report, choice: MatchChoice): string {
  if (report.rounds.length === 0)
    return "Distillation collapses at once: there is no fit to compare with early stopping.";
  return [matchText(report, choice), ...(choice.round === 0 ? [] : [verdict(report, choice) ?? ""]), capText(report)]
    .filter((text) => text !== "")
    .join(" ");
}

function matchText(report: Report, choice: MatchChoice): string {
  const { matched, round } = choice;
  const match = matchOf(report, choice);
  if (match === undefined)
    return `Early stopping is computed for the first ${mostMatchedRounds} rounds; choose t below ${mostMatchedRounds}.`;
  if ("reason" in match)
    return `No single fit has the ${quantityNames[matched]} of f_{${round}} in double precision: ${match.reason}`;
  if (round === 0) return "f_0 is itself a single fit: early stopping with ε′ = ε gives the same.";
  return (
    `The one fit with ε′ = ${formatNumber(match.tolerance)} (c = ${formatNumber(match.multiplier)}) has the ` +
    `${quantityNames[matched]} of f_{${round}}.`
  );
}

/** From which round on early stopping is out of the question. */
export function capText({ earlyStopping, rounds }: Report): string {
  const { some, every } = earlyStopping?.beyondCap ?? { some: null, every: null };
  const cap = "pass the cap d_j/d_k of all single fits";
  if (some === null)
    return (
      `In ${rounds.length === 1 ? "the one round" : `all ${formatNumber(rounds.length)} rounds`} the ratios of ` +
      "weights stay below d_j/d_k, the cap of every single fit."
    );
  if (every === some) return `From t = ${some} on no ε′ gives this spectrum: all its ratios ${cap}.`;
  return `From t = ${some} on no ε′ gives this spectrum: some of its ratios${every === null ? "" : `, from t = ${every} on all,`} ${cap}.`;
}
