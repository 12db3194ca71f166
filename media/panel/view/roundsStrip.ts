import { html, nothing, type TemplateResult } from "lit";
import type { Bound } from "../../../src/theory/bounds/bound.js";
import type { RoundsStrip, StripLane } from "../../../src/figures/roundsStrip.js";
import type { Actions } from "../actions.js";
import { lowered } from "./lowered.js";
import { hypothesesView } from "./hypotheses.js";
import { formatNumber } from "../../../src/figures/format.js";

/**
 * Guarantee and truth on one axis: what surely happens is solid, what is left open is hatched, the count itself is
 * filled.
 */
export function roundsStripView(
  strip: RoundsStrip,
  boundsOpen: boolean,
  emphasised: string | undefined,
  actions: Actions,
): TemplateResult {
  const { truth } = strip;
  return html`<section class="strip" aria-labelledby="strip-title" style="--truth: ${percent(truth.at)}">
    <h2 id="strip-title" class="lane-name">rounds <i class="symbol">N</i></h2>
    <div class="axis" role="img" aria-label=${strip.summary}>
      <span class="truth-label" data-edge=${truth.at > 0.5 ? "right" : "left"}>${truth.label}</span>
      <span class="truth-mark" ?data-beyond=${truth.beyond}></span>
    </div>
    <button
      class="link lane-text"
      aria-expanded=${boundsOpen}
      aria-controls="bounds"
      @click=${() => {
        actions.arrange({ boundsOpen: !boundsOpen });
      }}
    >
      ${boundsOpen ? "hide bounds" : "all bounds"}
    </button>
    ${[strip.together, ...strip.lanes].map((lane, i) => laneView(lane, strip, i === 0, lane.id === emphasised))}
    <div class="ticks" aria-hidden="true">
      ${strip.ticks.map(({ at, label }) => html`<span style="left: ${percent(at)}">${label}</span>`)}
    </div>
  </section>`;
}

function laneView(lane: StripLane, { truth }: RoundsStrip, together: boolean, emphasised: boolean): TemplateResult {
  const edge = lane.certainTo > 0.5 ? "right" : "left";
  return html`<div
    class="lane"
    data-lane=${lane.id}
    data-lower=${lane.lower}
    data-upper=${lane.upper ?? ""}
    ?data-together=${together}
    ?data-silent=${!lane.informative}
    ?data-emphasised=${emphasised}
    tabindex="0"
    role="group"
    aria-label="${lane.name}: ${lane.text}; ${truth.label}"
  >
    <span class="lane-name">${lowered(lane.name)}</span>
    <span class="lane-bars" aria-hidden="true">
      <span
        class="open"
        ?data-beyond=${lane.beyond}
        style="left: ${percent(lane.certainTo)}; width: ${percent(Math.max(0, lane.openTo - lane.certainTo))}"
      ></span>
      <span class="certain" style="width: ${percent(lane.certainTo)}"></span>
      <span class="truth-line"></span>
    </span>
    <span class="lane-text">${lowered(lane.text)}</span>
    ${
      together
        ? nothing
        : html`<div class="lane-detail" role="tooltip" data-edge=${edge}>
            ${
              lane.note === undefined ? nothing : html`<div class="statement">${lowered(lane.note)}</div>`
            }${lane.bounds.map(boundDetail)}
          </div>`
    }
  </div>`;
}

function boundDetail(bound: Bound): TemplateResult {
  return html`<div class="bound-detail">
    <b>${bound.name}</b> <span class="quiet">${bound.source}</span>
    <div class="statement">${bound.statement}</div>
    <div>
      ${bound.value === null ? "says nothing here" : `value ${formatNumber(bound.value)}, slack ${formatNumber(bound.slack)}`}
    </div>
    ${hypothesesView(bound.hypotheses)}
  </div>`;
}

function percent(part: number): string {
  return `${(100 * part).toFixed(3)}%`;
}
