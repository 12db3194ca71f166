import { html, type TemplateResult } from "lit";

export interface SwitchOption<V extends string> {
  readonly value: V;
  readonly text: TemplateResult | string;
  readonly label: string;
}

/** A choice between few values, side by side. Native radio buttons: arrow keys and names come with them. */
export function switchView<V extends string>(
  name: string,
  label: string,
  options: readonly SwitchOption<V>[],
  chosen: V,
  choose: (value: V) => void,
): TemplateResult {
  return html`<fieldset class="switch" aria-label=${label}>
    ${options.map(
      ({ value, text, label: each }) =>
        html` <label title=${each}
          ><input
            type="radio"
            name=${name}
            value=${value}
            aria-label=${each}
            .checked=${value === chosen}
            @change=${() => {
              choose(value);
            }}
          /><span aria-hidden="true">${text}</span></label
        >`,
    )}
  </fieldset>`;
}
