import { html, nothing, type TemplateResult } from "lit";
import { formatIssue, type Issue } from "../../../src/experiment/issue.js";
import type { Actions } from "./actions.js";
import { icon } from "./icon.js";

/** Issues that no control shows, below everything else: the controls stay where they are. */
export function issueList(issues: readonly Issue[], actions: Actions): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing;
  return html`<section class="issues" aria-label="Problems" tabindex="0">
    ${issues.map(
      (issue) =>
        html` <button
          type="button"
          class="issue ${issue.severity}"
          title="Show in the editor: ${formatIssue(issue)}"
          @click=${() => {
            actions.reveal(issue.path);
          }}
        >
          ${icon(issue.severity === "information" ? "info" : issue.severity)}<span>${formatIssue(issue)}</span>
        </button>`,
    )}
  </section>`;
}
