import { analyses, type Analysis } from "../../../src/experiment/analyses/analysis.js";
import type { Report } from "../../../src/experiment/report.js";
import type { Study } from "../../../src/experiment/studies/study.js";
import type { ViewId } from "../../../src/figures/catalogue/views.js";
import { initialChoice } from "../../../src/figures/choice/choice.js";
import { compareView } from "./compareView.js";
import { earlyStoppingView } from "./earlyStoppingView.js";
import { generalisationView } from "./generalisationView.js";
import { roundsView } from "./roundsView.js";
import { sparsityView } from "./sparsityView.js";
import { theoremsView } from "./theoremsView.js";
import { toleranceView } from "./toleranceView.js";
import type { PanelView } from "./view.js";

const byId: Readonly<Record<ViewId, PanelView>> = {
  rounds: roundsView,
  theorems: theoremsView,
  sparsity: sparsityView,
  earlyStopping: earlyStoppingView,
  tolerance: toleranceView,
  generalisation: generalisationView,
  compare: compareView,
};

export function viewOf(id: ViewId): PanelView {
  return byId[id];
}

/** The parts of the report that a view needs; until they have come it is not drawn. */
export function analysesOf({ view, analyses: own = [] }: PanelView): Analysis[] {
  return analyses.filter((each) => own.includes(each) || view.figures.some(({ needs = [] }) => needs.includes(each)));
}

/** The study that a view draws from, for a report with the analyses of the view. */
export function studyOf({ view }: PanelView, report: Report): Study | undefined {
  const choice = { ...initialChoice, draws: true };
  return view.figures
    .filter((figure) => figure.missing?.(report, choice) === undefined)
    .flatMap((figure) => figure.studies?.(report, choice) ?? [])[0];
}
