import { printableLine } from "../experiment/printable.js";
import { formatPath } from "../experiment/issue.js";
import type { Report } from "../experiment/report.js";
import { formatDuration, formatNumber } from "../figures/format.js";
import { kappaOf, kappaText } from "../figures/kappaText.js";
import { boundsText } from "./boundsText.js";
import { textTable } from "./textTable.js";

/** The report as a person reads it: quantities, rounds, bounds, warnings. */
export function summaryText(report: Report, milliseconds: number, width?: number): string {
  const { experiment, spectrum, rounds, warnings } = report;
  const quantities = [
    `K ${formatNumber(spectrum.count)}`,
    `rank ${formatNumber(spectrum.rank)}`,
    `κ ${kappaText(spectrum)}${kappaOf(spectrum) === Infinity ? ` (${formatNumber(spectrum.rangeConditionNumber)} on the range)` : ""}`,
    `ε ${formatNumber(experiment.tolerance)}`,
    formatDuration(milliseconds),
    spectrum.method,
  ];
  const withTruth = rounds.some(({ truthError }) => truthError !== undefined);
  const rows = rounds.map((round) => [
    String(round.round),
    formatNumber(round.targetNorm, 6),
    formatNumber(round.ratio, 6),
    formatNumber(round.multiplier, 6),
    formatNumber(round.trainError, 6),
    formatNumber(round.squaredNorm),
    formatNumber(round.degreesOfFreedom),
    ...(withTruth ? [formatNumber(round.truthError ?? null, 6)] : []),
  ]);
  const heading = [
    "t",
    "‖y_t‖",
    "r_t",
    "c_t",
    "train error",
    "R(f_t)",
    "tr B_t",
    ...(withTruth ? ["truth error"] : []),
  ];
  return [
    `${printableLine(experiment.title ?? "Self-distillation experiment")}\n`,
    `${quantities.join("   ")}\n\n`,
    rows.length === 0 ? "" : `${textTable(heading, rows)}\n`,
    boundsText(report, width),
    warnings.length === 0
      ? ""
      : `\n${warnings.map(({ path, text }) => `note: ${formatPath(path)} ${text}`).join("\n")}\n`,
  ].join("");
}
