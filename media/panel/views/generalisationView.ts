import { html, nothing, type TemplateResult } from "lit";
import { accuracyFigure, hasAccuracy } from "../../../src/figures/accuracyFigure.js";
import { complexityFigure } from "../../../src/figures/complexityFigure.js";
import { errorsFigure } from "../../../src/figures/errorsFigure.js";
import { plural } from "../../../src/figures/format.js";
import { noiseText, riskFigure } from "../../../src/figures/riskFigure.js";
import { roundsDistributionFigure, type RoundsSample } from "../../../src/figures/roundsDistributionFigure.js";
import { validationFigure } from "../../../src/figures/validationFigure.js";
import type { Report } from "../../../src/experiment/report.js";
import type { Study } from "../../../src/experiment/studies/study.js";
import type { StudyResult } from "../../../src/experiment/studies/studyResult.js";
import type { StudyState } from "../../../src/messages/study.js";
import { figureNote } from "../view/figureNote.js";
import { xyKey } from "../view/keys.js";
import { measureSwitch } from "../view/measureSwitch.js";
import { seriesKey, sideKey } from "../view/seriesKey.js";
import { studyStatus } from "../view/studyStatus.js";
import type { FigurePlace, PanelView, ViewContext } from "./view.js";

/** From over-fitting to under-fitting: errors, risk, complexity, and what fresh data would say. */
export const generalisationView: PanelView = {
  id: "generalisation",
  title: "Generalisation",
  analyses: ["generalisation"],
  study: studyOf,
  content(context) {
    const {
      report,
      frames,
      held,
      look,
      arrangement: { measure },
    } = context;
    const errors = (measure === "accuracy" && hasAccuracy(report) ? accuracyFigure : errorsFigure)(report, frames);
    const complexity = complexityFigure(report, frames, held);
    return {
      figures: [
        { figure: errors, key: xyKey(errors, look), tools: measureSwitch(context) },
        ...expectations(context),
        { figure: complexity, gutter: sideKey(complexity, look) },
        ...distribution(context),
      ],
      below: html`<p class="remark">${remark(report)}</p>`,
    };
  },
};

/** Draws around the truth where it is known, leaving data out where it is not; a spectrum has neither. */
function studyOf({ generalisation, data }: Report): Study | undefined {
  if (generalisation?.risk !== undefined) return "monteCarlo";
  return data.dimension === 0 || data.labels.length < 2 * data.outputs ? undefined : "crossValidation";
}

function expectations({
  report,
  frames,
  held,
  look,
  study: state,
  arrangement: { measure },
  actions,
}: ViewContext): FigurePlace[] {
  const result = resultOf(report, state?.stale === true ? undefined : state?.result);
  switch (studyOf(report)) {
    case "monteCarlo": {
      const risk = riskFigure(report, frames, result?.kind === "monteCarlo" ? result : undefined, held);
      return [{ figure: risk, gutter: sideKey(risk, look) }];
    }
    case "crossValidation": {
      const validation = validationFigure(
        report,
        frames,
        result?.kind === "crossValidation" ? result : undefined,
        measure,
        held,
      );
      return [
        {
          figure: validation,
          key: seriesKey(validation, look),
          tools: studyStatus(state, "cross-validation", actions),
          gutter: notComputed(state, "Cross-validation"),
        },
      ];
    }
    default:
      return [];
  }
}

function distribution({ report, held, study: state, actions }: ViewContext): FigurePlace[] {
  const study = studyOf(report);
  if (study === undefined) return [];
  const sample = sampleOf(study, resultOf(report, state?.result));
  const figure = roundsDistributionFigure(report, sample, held);
  const nobody = sample.rounds.length === 0 && sample.infeasible > 0;
  return [
    {
      figure,
      stale: state?.stale === true,
      key: state?.activity.kind === "computing" ? nothing : html`<span>${sampleText(sample)}</span>`,
      tools: study === "monteCarlo" ? studyStatus(state, "Monte Carlo", actions) : nothing,
      gutter: nobody
        ? figureNote(
            `No fit reaches ε for any of the ${sample.noun}s: their labels have a larger part outside the range of G.`,
          )
        : notComputed(state, study === "monteCarlo" ? "Monte Carlo" : "Cross-validation"),
    },
  ];
}

/** Said where a study waits for its user, so that an empty figure is not taken for its outcome. */
function notComputed(state: StudyState | undefined, noun: string): TemplateResult | typeof nothing {
  const waits =
    state !== undefined &&
    state.result === undefined &&
    (state.activity.kind === "offered" || state.activity.kind === "cancelled");
  return waits ? figureNote(`${noun} has not been computed.`) : nothing;
}

/** The result of the study that this report asks for; another may still be on its way out. */
function resultOf(report: Report, result: StudyResult | undefined): StudyResult | undefined {
  return result?.kind === studyOf(report) ? result : undefined;
}

function sampleOf(study: Study, result: StudyResult | undefined): RoundsSample {
  const noun = study === "monteCarlo" ? "draw" : "fold";
  return result === undefined || result.kind === "roundsAgainstTolerance"
    ? { rounds: new Float64Array(0), infeasible: 0, noun }
    : { rounds: result.rounds, infeasible: result.infeasible, noun };
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
  return html`${risk === undefined ? nothing : html`Risk: bias² and variance with the multipliers held fixed, ${noiseText(risk.noise)}; Monte Carlo lets every draw find its own. `}${
    note === undefined
      ? nothing
      : html`Complexity: Λ√(tr G†/K) bounds the Rademacher complexity of the ball on which f<sub>t</sub> lies in the
          space of g†. ${note}`
  }`;
}
