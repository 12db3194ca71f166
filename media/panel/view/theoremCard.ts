import { html, nothing, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { formatFull } from "../../../src/figures/format.js";
import type { TheoremCard } from "../../../src/figures/theoremSheet.js";
import { symbolParts } from "../../../src/figures/symbols.js";
import type { BoundRow, SheetBar } from "../../../src/figures/theorems/bars.js";
import type { Actions } from "../actions.js";
import type { Typesetter } from "../formulas/typesetter.js";
import { hypothesesView } from "./hypotheses.js";

/** One statement: formula, the same with numbers, value against truth, hypotheses, source. Enter shows its evidence. */
export function theoremCardView(card: TheoremCard, formulas: Typesetter, actions: Actions): TemplateResult {
  const { id, title, tex, filledTex, bars, hypotheses, notes, proof } = card;
  const failing = hypotheses.find(({ holds }) => !holds);
  const silent = bars.every(({ rows }) => rows.every((row) => row.silent));
  const show = () => {
    actions.showEvidence(card.evidence, id);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.target !== event.currentTarget) return;
    event.preventDefault();
    show();
  };
  return html`<article
    class="card"
    id="card-${id}"
    data-card=${id}
    ?data-silent=${silent}
    tabindex="0"
    aria-labelledby="card-title-${id}"
    @keydown=${pressed}
  >
    <div class="card-bar">
      <h3 id="card-title-${id}">${title}</h3>
      <button class="link" aria-label="Show evidence: ${title}" @click=${show}>show</button>
    </div>
    <div class="formulas">${tex.map((line) => formulaView(line, formulas))}</div>
    ${filledTex.length === 0 ? nothing : html`<div class="formulas filled">${filledTex.map((line) => formulaView(line, formulas))}</div>`}
    <div class="card-foot">
      ${bars.map(barView)}
      <div class="card-hypotheses">${silent && failing === undefined ? nothing : hypothesesView(hypotheses)}</div>
      ${notes.map((note) => html`<p class="card-note">${note}</p>`)}
      <div class="card-source">
        ${card.sources.map((source) => html`<span>${source}</span>`)}
        ${
          proof === undefined
            ? nothing
            : html`<details>
                <summary>proof</summary>
                <p>${proofView(proof, formulas)}</p>
              </details>`
        }
      </div>
    </div>
  </article>`;
}

function formulaView(tex: string, formulas: Typesetter): TemplateResult {
  return html`<div class="formula">${unsafeHTML(formulas.formula(tex) ?? "")}</div>`;
}

/** Formulas between dollar signs, within the line. */
function proofView(proof: string, formulas: Typesetter): unknown[] {
  return proof
    .split("$")
    .map((part, i) =>
      i % 2 === 0 ? part : unsafeHTML((formulas.formula(part) ?? "").replace(' display="block"', "")),
    );
}

function barView({ quantity, certainTo, openTo, beyond, truth, ends, rows, summary }: SheetBar): TemplateResult {
  return html`<div class="sheet-bar">
    <div class="sheet-line" role="img" aria-label=${summary} style="--truth: ${percent(truth?.at ?? 0)}">
      <span class="quantity-name" data-edge=${truth !== null && truth.at < 0.5 ? "right" : "left"}
        >${symbolParts(quantity).map(({ text, subscript }) => (subscript ? html`<sub>${text}</sub>` : text))}</span
      >
      ${
        truth === null
          ? nothing
          : html`<span class="truth-mark" ?data-beyond=${truth.beyond}></span>
              <span class="truth-label" data-edge=${truth.at > 0.5 ? "right" : "left"}>${truth.text}</span>`
      }
      <span class="lane-bars">
        <span
          class="open"
          ?data-beyond=${beyond}
          style="left: ${percent(certainTo)}; width: ${percent(Math.max(0, openTo - certainTo))}"
        ></span>
        <span class="certain" style="width: ${percent(certainTo)}"></span>
        ${rows.map(({ at }) => (at === null ? nothing : html`<span class="bound-tick" style="left: ${percent(at)}"></span>`))}
        ${truth === null ? nothing : html`<span class="truth-line"></span>`}
      </span>
      <span class="line-ends"><span>${ends[0]}</span><span>${ends[1]}</span></span>
    </div>
    <div class="bound-rows">${rows.map(rowView)}</div>
  </div>`;
}

function rowView({ id, name, value, slack, silent, bound }: BoundRow): TemplateResult {
  return html`<div class="bound-row" data-bound=${id} ?data-silent=${silent} title=${bound.statement}>
    <span class="bound-value" title=${formatFull(bound.value)}>${value}</span><span class="bound-name">${name}</span>
    <span class="bound-slack">${silent || bound.truth === null ? nothing : html`slack ${slack}`}</span>
  </div>`;
}

function percent(part: number): string {
  return `${(100 * part).toFixed(3)}%`;
}
