import { html, nothing, type TemplateResult } from "lit";
import type { AllFigures } from "../../../src/figures/allFigures.js";
import type { RoundsStrip } from "../../../src/figures/roundsStrip.js";
import type { PanelSnapshot } from "../../../src/messages/panel.js";
import type { Actions } from "../actions.js";
import type { Look } from "../charts/look.js";
import type { Arrangement } from "../model/arrangement.js";
import { collapseReason, type Note, type Status } from "../model/status.js";
import { boundsTableView } from "./boundsTable.js";
import { emptyView } from "./emptyStates.js";
import { figuresView, type Canvases } from "./figures.js";
import { headerView } from "./header.js";
import { quantitiesView } from "./quantities.js";
import { roundSliderView } from "./roundSlider.js";
import { roundsStripView } from "./roundsStrip.js";

export interface PageModel {
  readonly snapshot: PanelSnapshot;
  readonly status: Status;
  readonly notes: readonly Note[];
  readonly notesOpen: boolean;
  readonly arrangement: Arrangement;
  readonly openTables: ReadonlySet<string>;
  readonly playing: boolean;
  readonly look: Look;
  /** Present when there is a result. */
  readonly shown?: { readonly figures: AllFigures; readonly strip: RoundsStrip; readonly chosen: number };
}

export function pageView(model: PageModel, canvases: Canvases, actions: Actions): TemplateResult {
  const { snapshot, status, shown } = model;
  const report = snapshot.result?.report;
  return html`
    ${status.kind === "empty" ? nothing : headerView(snapshot, status, model.notes, model.notesOpen, actions)}
    ${report === undefined || shown === undefined ? emptyView(snapshot, status, actions) : html`
      <div class="result" ?data-stale=${snapshot.result?.stale === true || status.kind === "cancelled"}>
        ${quantitiesView(report, actions)}
        ${roundsStripView(shown.strip, model.arrangement.boundsOpen, actions)}
        ${model.arrangement.boundsOpen ? boundsTableView(report.bounds.statements, actions) : html`<div id="bounds" hidden></div>`}
        ${roundSliderView({
          chosen: shown.chosen, recorded: report.rounds.length, rounds: report.collapse.rounds, columns: shown.figures.fits.columns, playing: model.playing,
        }, model.look, actions)}
        ${figuresView(model, shown.figures, canvases, actions, collapseReason(snapshot))}
      </div>`}`;
}
