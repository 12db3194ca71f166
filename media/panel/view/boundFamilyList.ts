import { html, nothing, type TemplateResult } from "lit";
import { boundFamilies, membersOf, strongest, type BoundFamily } from "../../../src/figures/boundFamilies.js";
import { formatNumber } from "../../../src/figures/format.js";
import { coloured } from "../../../src/figures/look/colouredLook.js";
import { familyLook } from "../../../src/figures/look/seriesLook.js";
import type { Report } from "../../../src/experiment/report.js";
import type { Bound } from "../../../src/theory/bounds/bound.js";
import type { Actions } from "../actions.js";
import type { Look } from "../charts/look.js";
import { lowered } from "./lowered.js";
import { swatch } from "./swatches.js";

/** What each family of bounds says at the present ε, a switch for its curves, and why it is silent where it is. */
export function boundFamilyList(
  report: Report,
  hidden: readonly string[],
  look: Look,
  actions: Actions,
): TemplateResult {
  return html`<fieldset class="families">
    <legend>bounds on <i class="symbol">N</i> at this <i class="symbol">ε</i></legend>
    ${boundFamilies.map((family, member) => row(family, member, report, hidden, look, actions))}
  </fieldset>`;
}

function row(
  family: BoundFamily,
  member: number,
  { bounds: { statements }, spectrum }: Report,
  hidden: readonly string[],
  look: Look,
  actions: Actions,
): TemplateResult | typeof nothing {
  const members = membersOf(family, statements);
  if (members === undefined) return nothing;
  const bounds = [...members.lower, ...members.upper];
  const [lower, upper] = (["lower", "upper"] as const).map((side) =>
    strongest(
      side,
      members[side].map(({ value }) => value),
    ),
  );
  const speaking = bounds.some(({ value }) => value !== null);
  const failing = bounds
    .flatMap(({ hypotheses }) => hypotheses)
    .filter(({ holds }) => !holds)
    .map(({ text }) => text);
  const shown = !hidden.includes(family.id);
  const toggle = () => {
    actions.arrange({ hiddenBounds: shown ? [...hidden, family.id] : hidden.filter((id) => id !== family.id) });
  };
  return html`<label
    class="family"
    data-family=${family.id}
    ?data-silent=${!speaking}
    title=${speaking ? bounds.map(describe).join("\n") : `says nothing here; fails: ${failing[0] ?? "–"}`}
  >
    <input
      type="checkbox"
      .checked=${shown && speaking}
      ?disabled=${!speaking}
      @change=${toggle}
    />${swatch(coloured(familyLook(member), look.colours), look)}
    <span class="family-name">${lowered(family.name)}</span
    ><span class="family-text"
      >${
        speaking ? range(lower ?? null, upper ?? null) : spectrum.conditionNumber === null ? "✗ κ = ∞" : "✗ silent"
      }</span
    ></label
  >`;
}

function range(lower: number | null, upper: number | null): string {
  if (lower === null || upper === null)
    return lower === null ? `≤ ${formatNumber(upper, 3)}` : `≥ ${formatNumber(lower, 3)}`;
  return `${formatNumber(lower, 3)} … ${formatNumber(upper, 3)}`;
}

function describe({ name, statement, value, slack, source }: Bound): string {
  return `${name}: ${statement}; here ${formatNumber(value)}, slack ${formatNumber(slack)} (${source})`;
}
