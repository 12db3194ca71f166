import { html, nothing, type TemplateResult } from "lit";
import {
  floorRiseFigure,
  nearInterpolationSilence,
  sparsityTruthFigure,
} from "../../../src/figures/nearInterpolationFigures.js";
import { toleranceFigure } from "../../../src/figures/toleranceFigure.js";
import type { RoundsAgainstTolerance } from "../../../src/experiment/studies/roundsAgainstTolerance.js";
import type { StudyState } from "../../../src/messages/study.js";
import { boundFamilyList } from "../view/boundFamilyList.js";
import { seriesKey, sideKey } from "../view/seriesKey.js";
import { studyStatus } from "../view/studyStatus.js";
import { switchView } from "../view/switch.js";
import type { FigurePlace, PanelView, ViewContext } from "./view.js";

/** N as a function of ε between its bounds, and the sparsity that is sure to be there as ε → 0. */
export const toleranceView: PanelView = {
  id: "tolerance",
  title: "Rounds against ε",
  analyses: [],
  study: () => "roundsAgainstTolerance",
  content(context) {
    const {
      report,
      arrangement: { countScale, hiddenBounds },
      held,
      look,
      study: state,
      actions,
    } = context;
    const study = resultOf(state) ?? nothingYet(report.data.reachableError ?? 0, report.data.labelEnergy);
    const counts = toleranceFigure(study, report, { scale: countScale, hidden: hiddenBounds }, held);
    const near = study.nearInterpolation ?? { ratios: new Float64Array(0), curves: [] };
    const silence =
      study.nearInterpolation === undefined ? undefined : nearInterpolationSilence(study.nearInterpolation);
    const stale = state?.stale === true;
    return {
      figures: [
        {
          figure: counts,
          wide: true,
          stale,
          tools: html`${studyStatus(state, "the curve", actions)}${scaleSwitch(context, counts.y.scale)}`,
          gutter: boundFamilyList(report, hiddenBounds, look, actions),
          key: html`${seriesKey({ ...counts, series: counts.series.slice(0, 1), markers: [] }, look)}<span
              >press or drag to set <i class="symbol">ε</i></span
            >`,
        },
        ...(silence === undefined
          ? [floorRiseFigure(near, held), sparsityTruthFigure(near, held)].map((figure): FigurePlace => ({
              figure,
              stale,
              gutter: figure.series.length > 1 ? sideKey(figure, look) : nothing,
            }))
          : []),
      ],
      below:
        silence === undefined
          ? nothing
          : html`<p class="remark">Near interpolation (ε → 0) says nothing for these data: it ${silence}.</p>`,
    };
  },
};

function resultOf(state: StudyState | undefined): RoundsAgainstTolerance | undefined {
  return state?.result?.kind === "roundsAgainstTolerance" ? state.result : undefined;
}

/** Axes without curves. */
function nothingYet(reachableError: number, labelEnergy: number): RoundsAgainstTolerance {
  const none = new Float64Array(0);
  return {
    kind: "roundsAgainstTolerance",
    reachableError,
    labelEnergy,
    counted: 0,
    tolerances: none,
    rounds: none,
    ratios: none,
    bounds: [],
    steps: [],
  };
}

function scaleSwitch({ actions }: ViewContext, scale: "linear" | "log"): TemplateResult {
  return switchView(
    "countScale",
    "Scale of N",
    [
      { value: "linear", text: "linear", label: "Linear axis for N" },
      { value: "log", text: "log", label: "Logarithmic axis for N" },
    ],
    scale,
    (countScale) => {
      actions.arrange({ countScale });
    },
  );
}
