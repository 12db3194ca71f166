import type { Report } from "../../experiment/report.js";
import { boundsTable } from "../boundsTable.js";
import { holdStripScale } from "../stripScale.js";
import { roundsStrip, type RoundsStrip } from "../roundsStrip.js";
import type { DataTable } from "../table.js";

/** The rounds strip as a figure of its own. */
export interface StripFigure {
  readonly kind: "strip";
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly strip: RoundsStrip;
  readonly table: () => DataTable;
}

/** @param scale of several strips that are compared; one of its own when absent */
export function stripFigure(report: Report, scale = holdStripScale(report)): StripFigure {
  const strip = roundsStrip(report, scale);
  return {
    kind: "strip",
    id: "rounds",
    title: "Rounds before collapse",
    summary: strip.summary,
    strip,
    table: () => boundsTable(report.bounds.statements),
  };
}
