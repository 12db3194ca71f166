import { html, type TemplateResult } from "lit";
import { boundFamilies, membersOf, type BoundFamily } from "../../../src/figures/boundFamilies.js";
import { formatNumber } from "../../../src/figures/format.js";
import type { Bound } from "../../../src/theory/bounds/bound.js";
import type { Actions } from "../actions.js";
import { seriesSwatch } from "./seriesKey.js";

/** What each family of bounds says at the present ε, a switch for its curves, and why it is silent where it is. */
export function boundFamilyList(statements: readonly Bound[], hidden: readonly string[], actions: Actions): TemplateResult {
  return html`<fieldset class="families"><legend>bounds at this <i class="symbol">ε</i></legend>${boundFamilies.map((family, member) => row(family, member, statements, hidden, actions))}</fieldset>`;
}

function row(family: BoundFamily, member: number, statements: readonly Bound[], hidden: readonly string[], actions: Actions): TemplateResult {
  const members = membersOf(family, statements);
  const bounds = [members?.lower, members?.upper].filter((bound) => bound !== undefined);
  const speaking = bounds.some(({ value }) => value !== null);
  const failing = bounds.flatMap(({ hypotheses }) => hypotheses).find(({ holds }) => !holds)?.text;
  const reason = members === undefined ? "only for singular G" : failing === undefined ? "says nothing here" : `✗ ${failing}`;
  const shown = !hidden.includes(family.id);
  const toggle = () => { actions.arrange({ hiddenBounds: shown ? [...hidden, family.id] : hidden.filter((id) => id !== family.id) }); };
  return html`<label class="family" data-family=${family.id} ?data-silent=${!speaking} title=${speaking ? bounds.map(describe).join("\n") : reason}>
    <input type="checkbox" .checked=${shown && speaking} ?disabled=${!speaking} @change=${toggle}>${seriesSwatch({ role: "lowerBound", member })}
    <span class="family-name">${family.name}</span><span class="family-text">${speaking ? `${value(members?.lower)} … ${value(members?.upper)}` : reason}</span></label>`;
}

const value = (bound: Bound | undefined) => bound === undefined || bound.value === null ? "" : formatNumber(bound.value, 3);

function describe({ name, statement, value: bound, slack, source }: Bound): string {
  return `${name}: ${statement}; here ${formatNumber(bound)}, slack ${formatNumber(slack)} (${source})`;
}
