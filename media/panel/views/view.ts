import type { nothing, TemplateResult } from "lit";
import type { Analysis } from "../../../src/experiment/analyses/analysis.js";
import type { Report } from "../../../src/experiment/report.js";
import type { RowDetail } from "../../../src/figures/basisFunctionFigure.js";
import type { ComparedRun } from "../../../src/figures/compare/comparedRun.js";
import type { Figure } from "../../../src/figures/figure.js";
import type { ComparedEntry, FigureEntry } from "../../../src/figures/catalogue/figureEntry.js";
import type { FigureView } from "../../../src/figures/catalogue/views.js";
import type { Choice } from "../../../src/figures/choice/choice.js";
import type { Ranges } from "../../../src/figures/ranges.js";
import type { StudyState } from "../../../src/messages/study.js";
import type { Actions } from "../actions.js";
import type { Look } from "../charts/look.js";
import type { Typesetter } from "../formulas/typesetter.js";
import type { Arrangement } from "../model/arrangement.js";

/** What a view draws from. */
export interface ViewContext {
  /** With what has come of the study that the view asks for. */
  readonly report: Report;
  readonly ranges: Ranges;
  /** What is chosen of the figures: an exported figure is drawn by the same. */
  readonly choice: Choice;
  /** The round in front; −1 when there is none. */
  readonly chosen: number;
  readonly arrangement: Arrangement;
  readonly look: Look;
  readonly formulas: Typesetter;
  readonly actions: Actions;
  /** Why there is nothing to see when N = 0. */
  readonly collapse: string | undefined;
  /** The study that the view asks for, as far as it has come. */
  readonly study: StudyState | undefined;
  /** Runs to stand beside the report. */
  readonly compared: readonly ComparedRun[];
}

/** A figure and what stands around it. */
export interface FigurePlace {
  readonly figure: Figure;
  /** What is inserted or exported from here. */
  readonly entry: FigureEntry | ComparedEntry;
  readonly key?: TemplateResult | typeof nothing;
  readonly tools?: TemplateResult | typeof nothing;
  /** Beside the canvas, on its right. */
  readonly gutter?: TemplateResult | typeof nothing;
  /** What is known of a row of a map, shown while it is pointed at. */
  readonly row?: (row: number) => RowDetail;
  /** Over the whole width. */
  readonly wide?: boolean;
  /** It shows an earlier experiment. */
  readonly stale?: boolean;
}

export interface ViewContent {
  readonly figures: readonly FigurePlace[];
  /** The figure that is pointed out; the first one when there is none of that name. */
  readonly emphasised?: string;
  /** Above the figures. */
  readonly above?: TemplateResult | typeof nothing;
  readonly below?: TemplateResult | typeof nothing;
}

/** One way of looking at a report, behind a tab. */
export interface PanelView {
  readonly view: FigureView;
  /** The parts of the report that it shows beside its figures. */
  readonly analyses?: readonly Analysis[];
  content(context: ViewContext): ViewContent;
}
