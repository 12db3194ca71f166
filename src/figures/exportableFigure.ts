import type { Report } from "../experiment/report.js";
import type { Study } from "../experiment/studies/study.js";
import type { Frames } from "./frames.js";
import type { PrintFigure } from "./print/printPage.js";
import type { DataTable } from "./table.js";

/** What can be asked of an exported figure beside its look. */
export interface ExportChoice {
  /** Of several outputs, the one that fits are shown of; counted from 0. */
  readonly output: number;
  /** The round in front; none when absent. */
  readonly round?: number;
  /** Ranges of the axes, when several figures must share them. */
  readonly frames?: Frames;
}

/** A figure that can be written to a file. */
export interface ExportableFigure {
  readonly id: string;
  readonly title: string;
  /** Why a report has no such figure; undefined when it has. */
  readonly missing?: (report: Report) => string | undefined;
  readonly build: (report: Report, choice: ExportChoice) => PrintFigure;
  /** The table in place of the figure's own. */
  readonly table?: (report: Report) => DataTable;
  /** The table as a paper sets it, when that is another. */
  readonly sheet?: (report: Report) => DataTable;
  /** The figure that is drawn the same way: only its table is another. */
  readonly drawnAs?: string;
  /** What has to be computed for it beside the report. */
  readonly studies?: readonly Study[];
  /** Nothing in it depends on the round in front. */
  readonly roundless?: true;
}
