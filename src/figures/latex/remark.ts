import { bestError } from "../../experiment/bestError.js";
import { maximalRounds } from "../../experiment/limits.js";
import type { Report } from "../../experiment/report.js";
import type { Bound } from "../../theory/bounds/bound.js";
import { kernelTitle } from "../../experiment/kernelTitle.js";
import { formatNumber } from "../format.js";
import { texEscape } from "../writers/texText.js";
import { kappaOf } from "../kappaText.js";
import { math, mathNumber } from "./math.js";

/**
 * What a report comes to, as sentences for a paper: the problem, what is guaranteed before any round is run, and what
 * happens.
 *
 * Plain LaTeX with every number in math mode; needs no package.
 */
export function remark(report: Report): string {
  return [problemSentence(report), paperSentence(report), boundsSentence(report), bestSentence(report)]
    .filter((sentence) => sentence !== "")
    .join("\n");
}

function problemSentence({ experiment, spectrum, collapse }: Report): string {
  const { problem } = experiment;
  const subject =
    problem.kind === "spectrum"
      ? `For a spectrum of ${math("K", spectrum.count)} modes`
      : `For the ${texEscape(kernelTitle(problem.kernel))} kernel on ${math("K", spectrum.count)} points`;
  const known = kappaOf(spectrum);
  const kappa =
    known === undefined
      ? ""
      : known < Infinity
        ? `the Gram matrix has condition number ${math("\\kappa", known)}, and `
        : `the Gram matrix has rank $${formatNumber(spectrum.rank)}$ and hence ${math("\\kappa", Infinity)}${
            spectrum.rangeConditionNumber === null ? "" : ` (${math("", spectrum.rangeConditionNumber)} on its range)`
          }, and `;
  return `${subject} with tolerance ${math("\\varepsilon", experiment.tolerance)}, ${kappa}${math("r_0", collapse.initialRatio)}.`;
}

function paperSentence({ bounds, spectrum }: Report): string {
  const paper = "The guarantee of Mobahi, Farajtabar and Bartlett (2020)";
  const kappa = kappaOf(spectrum);
  if (kappa === undefined) return "";
  if (kappa === Infinity) return `${paper} says nothing here, because $\\kappa=\\infty$.`;
  return `${paper} amounts to $N\\ge\\lceil(r_0-1)/\\kappa\\rceil=${mathNumber(Math.ceil(bounds.guaranteedRounds))}$.`;
}

function boundsSentence({ bounds: { statements }, collapse: { rounds } }: Report): string {
  const lower = Math.max(0, ...values(statements, "lower"));
  const upper = Math.min(...values(statements, "upper"));
  const truth =
    rounds === null ? `they do not within ${math("", maximalRounds)} rounds` : `they do at round ${math("", rounds)}`;
  if (rounds === 0) return "All labels lie within the tolerance: the first fit is zero.";
  const until = Number.isFinite(upper) ? ` and must by round ${math("", upper)}` : "";
  return `By all bounds together the fits cannot collapse before round ${math("", lower)}${until}; ${truth}.`;
}

function bestSentence({ rounds }: Report): string {
  const best = bestError(rounds);
  if (best === undefined) return "";
  return (
    `The mean squared error ${best.on === "truth" ? "against the truth" : "on held-out data"} is smallest after ` +
    `round ${math("t", best.round)}, where it is ${math("", best.error)}.`
  );
}

function values(statements: readonly Bound[], side: Bound["side"]): number[] {
  return statements.flatMap((bound) => (bound.side === side && bound.value !== null ? [bound.value] : []));
}
