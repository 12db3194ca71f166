import type * as z from "zod";
import type { Analysis } from "../../experiment/analyses/analysis.js";
import type { Report } from "../../experiment/report.js";
import type { Study } from "../../experiment/studies/study.js";
import type { Choice, ChoiceShape } from "../choice/choice.js";
import type { FieldName } from "../choice/fields.js";
import type { ComparedRun } from "../compare/comparedRun.js";
import type { PrintFigure } from "../print/printPage.js";
import type { Ranges } from "../ranges.js";
import type { DataTable } from "../table.js";

/** What every figure says of itself, whatever it is made from. @typeParam S a report, or runs @typeParam C what it takes */
interface Told<S, C> {
  readonly id: string;
  readonly title: string;
  /** Why there is no such figure; undefined when there is. */
  readonly missing?: (subject: S, choice: C) => string | undefined;
  /** Why the figure would be empty: on screen its axes stand, and nothing is exported. */
  readonly empty?: (subject: S, choice: C) => string | undefined;
  /** The table in place of the figure's own. */
  readonly table?: (subject: S) => DataTable;
  /** What its fields are until they are chosen, where that is not what they are elsewhere. */
  readonly defaults?: Partial<Choice>;
  /** What files show that were exported before choices were written into them, where that differs. */
  readonly legacyChoice?: Partial<Choice>;
}

interface OfReport<C> extends Told<Report, C> {
  /** The parts of the report that it shows. */
  readonly needs?: readonly Analysis[];
  /** What has to be computed for it beside the report. */
  readonly studies?: (report: Report, choice: C) => readonly Study[];
  readonly build: (report: Report, choice: C, ranges: Ranges) => PrintFigure;
  /** The table as a paper sets it, when that is another. */
  readonly sheet?: (report: Report) => DataTable;
  /** The figure that is drawn the same way: `all` does not draw it again. */
  readonly drawnAs?: string;
  /** The figure that shows all that this one does, by what is chosen: `all` leaves this one out. */
  readonly sameAs?: (choice: C) => string | undefined;
}

/** A figure of a report: wherever figures are seen, inserted, exported or refreshed, this is asked. */
export interface FigureEntry extends OfReport<Choice> {
  /** The fields that it takes. */
  readonly choice: z.ZodObject;
}

export function defineFigure<N extends FieldName>(
  figure: OfReport<Pick<Choice, N>> & { readonly choice: z.ZodObject<Pick<ChoiceShape, N>> },
): FigureEntry {
  return figure;
}

interface OfRuns<C> extends Told<readonly ComparedRun[], C> {
  /** Absent for a table. */
  readonly build?: (runs: readonly ComparedRun[], choice: C, ranges: Ranges) => PrintFigure;
}

/** A figure of several runs beside each other. */
export interface ComparedEntry extends OfRuns<Choice> {
  readonly choice: z.ZodObject;
}

export function defineComparedFigure<N extends FieldName>(
  figure: OfRuns<Pick<Choice, N>> & { readonly choice: z.ZodObject<Pick<ChoiceShape, N>> },
): ComparedEntry {
  return figure;
}
