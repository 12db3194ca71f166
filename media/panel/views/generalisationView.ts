import { html, nothing, type TemplateResult } from "lit";
import type { Report } from "../../../src/experiment/report.js";
import { figureViews } from "../../../src/figures/catalogue/views.js";
import type { Figure } from "../../../src/figures/figure.js";
import { plural } from "../../../src/figures/format.js";
import { resamplingStudy } from "../../../src/figures/resamplingStudy.js";
import { noiseText } from "../../../src/figures/riskFigure.js";
import { roundsSample, type RoundsSample } from "../../../src/figures/roundsDistributionFigure.js";
import type { StudyState } from "../../../src/messages/study.js";
import { figureNote } from "../view/figureNote.js";
import { measureSwitch } from "../view/measureSwitch.js";
import { seriesKey, sideKey } from "../view/seriesKey.js";
import { studyStatus } from "../view/studyStatus.js";
import { placesOf, type Beside } from "./places.js";
import type { PanelView, ViewContext } from "./view.js";

/** From over-fitting to under-fitting: errors, risk, complexity, and what fresh data would say. */
export const generalisationView: PanelView = {
  view: figureViews.generalisation,
  content(context) {
    const { report, look, study, actions } = context;
    const aside = (figure: Figure): Beside => ({
      key: nothing,
      gutter: figure.kind === "xy" ? sideKey(figure, look) : nothing,
    });
    return {
      figures: placesOf(figureViews.generalisation, context, {
        errors: () => ({ tools: measureSwitch(context) }),
        risk: aside,
        validation: (figure) => ({
          key: figure.kind === "xy" ? seriesKey(figure, look) : nothing,
          tools: studyStatus(study, "cross-validation", actions),
          gutter: notComputed(study, "Cross-validation"),
        }),
        complexity: aside,
        roundsDistribution: () => aroundDistribution(context),
      }),
      below: html`<p class="remark">${remark(report)}</p>`,
    };
  },
};

function aroundDistribution({ report, study, actions }: ViewContext): Beside {
  const drawn = resamplingStudy(report) === "monteCarlo";
  const sample = roundsSample(report);
  const nobody = sample.rounds.length === 0 && sample.infeasible > 0;
  return {
    key: study?.activity.kind === "computing" ? nothing : html`<span>${sampleText(sample)}</span>`,
    tools: drawn ? studyStatus(study, "Monte Carlo", actions) : nothing,
    gutter: nobody
      ? figureNote(
          `No fit reaches ε for any of the ${sample.noun}s: their labels have a larger part outside the range of G.`,
        )
      : notComputed(study, drawn ? "Monte Carlo" : "Cross-validation"),
  };
}

/** Said where a study waits for its user, so that an empty figure is not taken for its outcome. */
function notComputed(state: StudyState | undefined, noun: string): TemplateResult | typeof nothing {
  const waits =
    state !== undefined &&
    state.result === undefined &&
    (state.activity.kind === "offered" || state.activity.kind === "cancelled");
  return waits ? figureNote(`${noun} has not been computed.`) : nothing;
}

function sampleText({ rounds, infeasible, noun }: RoundsSample): string {
  if (rounds.length + infeasible === 0) return "";
  return infeasible === 0
    ? plural(rounds.length, noun)
    : `${plural(rounds.length + infeasible, noun)}, ${infeasible} without a fit at this ε left out`;
}

function remark({ generalisation }: Report): TemplateResult {
  const note = generalisation?.complexities[0]?.note;
  const risk = generalisation?.risk;
  return html`${
    risk === undefined
      ? nothing
      : html`Risk: bias² and variance with the multipliers held fixed, ${noiseText(risk.noise)}; Monte Carlo lets every
        draw find its own. `
  }${
    note === undefined
      ? nothing
      : html`Complexity: Λ√(tr G†/K) bounds the Rademacher complexity of the ball on which f<sub>t</sub> lies in the
          space of g†. ${note}`
  }`;
}
