import { html, nothing, type TemplateResult } from "lit";
import { figureViews } from "../../../src/figures/catalogue/views.js";
import type { Figure } from "../../../src/figures/figure.js";
import { nearInterpolationSilence } from "../../../src/figures/nearInterpolationFigures.js";
import { boundFamilyList } from "../view/boundFamilyList.js";
import { seriesKey, sideKey } from "../view/seriesKey.js";
import { studyStatus } from "../view/studyStatus.js";
import { switchView } from "../view/switch.js";
import { placesOf, type Beside } from "./places.js";
import type { PanelView, ViewContext } from "./view.js";

/** N as a function of ε between its bounds, and the sparsity that is sure to be there as ε → 0. */
export const toleranceView: PanelView = {
  view: figureViews.tolerance,
  content(context) {
    const { report, arrangement, look, study, actions } = context;
    const near = report.studies?.roundsAgainstTolerance?.nearInterpolation;
    const silence = near === undefined ? undefined : nearInterpolationSilence(near);
    const aside = (figure: Figure): Beside => ({
      key: nothing,
      gutter: figure.kind === "xy" && figure.series.length > 1 ? sideKey(figure, look) : nothing,
    });
    return {
      figures: placesOf(figureViews.tolerance, context, {
        tolerance: (figure) => ({
          wide: true,
          tools: html`${studyStatus(study, "the curve", actions)}${scaleSwitch(context, figure.y.scale)}`,
          gutter: boundFamilyList(report, arrangement.hiddenBounds, look, actions),
          key: html`${
              figure.kind === "xy"
                ? seriesKey({ ...figure, series: figure.series.slice(0, 1), markers: [] }, look)
                : nothing
            }<span>press or drag to set <i class="symbol">ε</i></span>`,
        }),
        floorRise: aside,
        sparsityTruth: aside,
      }),
      below:
        silence === undefined
          ? nothing
          : html`<p class="remark">Near interpolation (ε → 0) says nothing for these data: it ${silence}.</p>`,
    };
  },
};

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
