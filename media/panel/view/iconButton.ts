import { html, type TemplateResult } from "lit";
import "@vscode-elements/elements/dist/vscode-toolbar-button/index.js";

/** A toolbar button with a codicon. The icon is slotted in, so that the page's own style sheet draws it. */
export function iconButton(icon: string, label: string, press: (event: Event) => void): TemplateResult {
  return html`<vscode-toolbar-button label=${label} title=${label} @click=${press}
    ><span class="codicon codicon-${icon}" aria-hidden="true"></span
  ></vscode-toolbar-button>`;
}
