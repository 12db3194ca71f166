import { html, type TemplateResult } from "lit";

/** A decorative codicon. */
export function icon(name: string): TemplateResult {
  return html`<span class="codicon codicon-${name}" aria-hidden="true"></span>`;
}

interface IconButton {
  readonly icon: string;
  readonly title: string;
  readonly className?: string;
  readonly disabled?: boolean;
  readonly label?: string;
  readonly press: () => void;
}

export function iconButton({
  icon: name,
  title,
  className = "",
  disabled = false,
  label = title,
  press,
}: IconButton): TemplateResult {
  return html`<button
    type="button"
    class="icon-button ${className}"
    title=${title}
    aria-label=${label}
    ?disabled=${disabled}
    @click=${press}
  >
    ${icon(name)}
  </button>`;
}
