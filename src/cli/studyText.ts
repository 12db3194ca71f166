import { boundFamilies, membersOf, strongest } from "../figures/boundFamilies.js";
import { formatNumber, plural } from "../figures/format.js";
import { leastOf, noiseText } from "../figures/riskFigure.js";
import type { Report } from "../experiment/report.js";
import type { CrossValidation } from "../experiment/studies/crossValidation.js";
import type { MonteCarlo } from "../experiment/studies/monteCarlo.js";
import type { RoundsAgainstTolerance } from "../experiment/studies/roundsAgainstTolerance.js";
import { textTable } from "./textTable.js";

/** So many lines of N(ε) are printed; --json has all. */
const mostLines = 24;

/** N(ε) between its bounds: evenly spread tolerances, and where the last steps are. */
export function profileText({
  tolerances,
  rounds,
  ratios,
  bounds,
  steps,
  reachableError,
  labelEnergy,
}: RoundsAgainstTolerance): string {
  const stride = Math.max(1, Math.ceil((tolerances.length - 1) / mostLines));
  const lines = Array.from(tolerances.keys()).filter((i) => (tolerances.length - 1 - i) % stride === 0);
  const families = boundFamilies.flatMap((family) => {
    const members = membersOf(family, bounds);
    return members === undefined ? [] : [{ name: family.name, members }];
  });
  const speaking = families.filter(({ members }) =>
    [...members.lower, ...members.upper].some(({ values }) => values.some((value) => value !== null)),
  );
  const silent = families.filter((family) => !speaking.includes(family));
  if (lines.length === 0) {
    return `reachable error ${formatNumber(reachableError, 6)}, label energy ${formatNumber(labelEnergy, 6)}\n${
      labelEnergy === 0
        ? "all labels are 0: N = 0 for every ε"
        : "no ε lies between them: N = 0 from the label energy on, and no fit meets a smaller ε"
    }\n`;
  }
  return [
    `reachable error ${formatNumber(reachableError, 6)}, label energy ${formatNumber(labelEnergy, 6)}\n\n`,
    textTable(
      ["ε", "r₀", "N", ...speaking.map(({ name }) => name)],
      lines.map((i) => [
        formatNumber(tolerances[i], 6),
        formatNumber(ratios[i]),
        formatNumber(rounds[i]),
        ...speaking.map(({ members }) =>
          (["lower", "upper"] as const)
            .map((side) =>
              strongest(
                side,
                members[side].map(({ values }) => values[i]),
              ),
            )
            .map((value) => formatNumber(value))
            .join(" … "),
        ),
      ]),
    ),
    silent.length === 0 ? "" : `silent here: ${silent.map(({ name }) => name).join(", ")}\n`,
    steps.length === 0
      ? ""
      : `\n${textTable(
          ["N from", "up to", "ε", "known to"],
          steps
            .slice(-mostLines)
            .map(({ tolerance, rounds: above, below, width }) => [
              formatNumber(below),
              formatNumber(above),
              formatNumber(tolerance, 10),
              formatNumber(width, 2),
            ]),
        )}`,
  ].join("");
}

/** Bias², variance and risk with the multipliers held fixed, beside the mean over draws. */
export function riskText({ generalisation, rounds: recorded }: Report, study: MonteCarlo): string {
  const conditional = generalisation?.risk?.rounds ?? [];
  const rows = Array.from({ length: Math.max(conditional.length, study.errors.length) }, (_, t) => [
    String(t),
    formatNumber(conditional[t]?.squaredBias, 6),
    formatNumber(conditional[t]?.variance, 6),
    formatNumber(conditional[t]?.risk, 6),
    formatNumber(study.errors[t], 6),
    formatNumber(study.standardErrors[t], 3),
    formatNumber(generalisation?.complexities[t]?.value),
    formatNumber(recorded[t]?.trainError, 6),
  ]);
  const best = leastOf(study.errors);
  return [
    `${noiseText(study.noise)}; ${plural(study.draws, "draw")}, seed ` +
      `${study.seed}${study.infeasible === 0 ? "" : `, ${study.infeasible} of them without a fit at this ε left out`}\n\n`,
    textTable(["t", "bias²", "variance", "risk*", "Monte Carlo", "± s.e.", "complexity", "train error"], rows),
    "* with the multipliers held fixed; Monte Carlo lets every draw find its own\n",
    generalisation?.complexities[0] === undefined
      ? ""
      : `complexity: ${generalisation.complexities[0].source}. ${generalisation.complexities[0].note}\n`,
    best === undefined ? "" : `best round t = ${best}; ${countsText(study.rounds)}\n`,
  ].join("");
}

export function crossValidationText(study: CrossValidation): string {
  const { errors, standardErrors, accuracies, accuracyStandardErrors, folds, seed, infeasible, rounds } = study;
  const rows = Array.from(errors, (error, t) => [
    String(t),
    formatNumber(error, 6),
    formatNumber(standardErrors[t], 3),
    ...(accuracies === undefined ? [] : [formatNumber(accuracies[t], 6), formatNumber(accuracyStandardErrors?.[t], 3)]),
  ]);
  const best = leastOf(errors);
  return [
    `${plural(folds, "fold")}, seed ${seed}${infeasible === 0 ? "" : `, ${infeasible} of them without a fit at this ε left out`}\n\n`,
    textTable(["t", "error", "± s.e.", ...(accuracies === undefined ? [] : ["accuracy", "± s.e."])], rows),
    best === undefined ? "no fold has a fit that is not zero\n" : `best round t = ${best}; ${countsText(rounds)}\n`,
  ].join("");
}

/** "N = 3 (12), 4 (91), 5 (38)". */
function countsText(rounds: Float64Array): string {
  const counts = new Map<number, number>();
  for (const count of [...rounds].sort((a, b) => a - b)) counts.set(count, (counts.get(count) ?? 0) + 1);
  const shown = [...counts.entries()].slice(0, 12).map(([count, times]) => `${formatNumber(count)} (${times})`);
  return `N = ${shown.join(", ")}${counts.size > 12 ? ", …" : ""}`;
}
