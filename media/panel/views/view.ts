import type { nothing, TemplateResult } from "lit";
import type { Analysis } from "../../../src/experiment/analyses/analysis.js";
import type { Report } from "../../../src/experiment/report.js";
import type { RowDetail } from "../../../src/figures/basisFunctionFigure.js";
import type { ComparedRun } from "../../../src/figures/compare/comparedRun.js";
import type { Figure } from "../../../src/figures/figure.js";
import type { Frames } from "../../../src/figures/frames.js";
import type { HeldDomains } from "../../../src/figures/hold.js";
import type { Study } from "../../../src/experiment/studies/study.js";
import type { StudyState } from "../../../src/messages/study.js";
import type { Actions } from "../actions.js";
import type { Look } from "../charts/look.js";
import type { Typesetter } from "../formulas/typesetter.js";
import type { Arrangement, ViewId } from "../model/arrangement.js";

/** What a view draws from. */
export interface ViewContext {
  readonly report: Report;
  readonly frames: Frames;
  /** Axes of a view's own, held while a slider moves. */
  readonly held: HeldDomains;
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
  readonly id: ViewId;
  readonly title: string;
  /** The parts of the report that it needs; until they have come it is not drawn. */
  readonly analyses: readonly Analysis[];
  /** The study that it draws from, for a report. */
  study?(report: Report): Study | undefined;
  content(context: ViewContext): ViewContent;
}
