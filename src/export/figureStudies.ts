import type { Report } from "../experiment/report.js";
import type { Study } from "../experiment/studies/study.js";
import { findFigure } from "../figures/catalogue/catalogue.js";
import { completeChoice } from "../figures/catalogue/entryChoice.js";
import type { Chosen } from "./exportFigure.js";

/** What has to be computed beside a report for a figure of it. */
export function studiesOf(report: Report, { figure, choice, ...place }: Chosen): readonly Study[] {
  const entry = findFigure(figure);
  return entry?.studies?.(report, completeChoice(entry, choice, place)) ?? [];
}
