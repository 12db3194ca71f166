import { html, nothing, type TemplateResult } from "lit";
import { colouredRounds } from "../../../src/figures/look/roundColour.js";
import type { RoundsStrip } from "../../../src/figures/roundsStrip.js";
import type { PanelSnapshot } from "../../../src/messages/panel.js";
import type { Actions } from "../actions.js";
import type { Look } from "../charts/look.js";
import type { Arrangement } from "../model/arrangement.js";
import type { Emphasis } from "../model/evidence.js";
import type { Note, Status } from "../model/status.js";
import type { ViewContent } from "../views/view.js";
import { boundsTableView } from "./boundsTable.js";
import { emptyView, skeletons } from "./emptyStates.js";
import { figuresView, type Canvases } from "./figures.js";
import { headerView } from "./header.js";
import { quantitiesView } from "./quantities.js";
import { roundSliderView } from "./roundSlider.js";
import { roundsStripView } from "./roundsStrip.js";
import { tabsView } from "./tabs.js";

export interface PageModel {
  readonly snapshot: PanelSnapshot;
  readonly status: Status;
  readonly notes: readonly Note[];
  readonly notesOpen: boolean;
  readonly arrangement: Arrangement;
  readonly openTables: ReadonlySet<string>;
  readonly playing: boolean;
  readonly look: Look;
  readonly emphasis: Emphasis | undefined;
  /** Present when there is a result. */
  readonly shown?: {
    /** Absent while what the view needs is being computed. */
    readonly content?: ViewContent;
    readonly strip: RoundsStrip;
    readonly chosen: number;
  };
}

export function pageView(model: PageModel, canvases: Canvases, actions: Actions): TemplateResult {
  const { snapshot, status, shown } = model;
  const report = snapshot.result?.report;
  return html` ${status.kind === "empty" ? nothing : headerView(snapshot, status, model.notes, model.notesOpen, actions)}
  ${
    report === undefined || shown === undefined
      ? emptyView(snapshot, status, actions)
      : html` <div class="result" ?data-stale=${snapshot.result?.stale === true || status.kind === "cancelled"}>
          ${quantitiesView(report, actions)}
          ${roundsStripView(shown.strip, model.arrangement.boundsOpen, model.emphasis?.lane, actions)}
          ${
            model.arrangement.boundsOpen
              ? boundsTableView(report.bounds.statements, model.emphasis?.bounds ?? [], actions)
              : html`<div id="bounds" hidden></div>`
          }
          ${roundSliderView(
            {
              chosen: shown.chosen,
              recorded: report.rounds.length,
              rounds: report.collapse.rounds,
              coloured: colouredRounds(report),
              playing: model.playing,
            },
            model.look,
            actions,
          )}
          ${tabsView(model.arrangement.view, actions)}
          <div class="view" id="view" role="tabpanel" aria-labelledby="tab-${model.arrangement.view}">
            ${
              shown.content === undefined
                ? skeletons(2)
                : figuresView(shown.content, model.arrangement.enlarged, model.openTables, canvases, actions)
            }
          </div>
        </div>`
  }`;
}
