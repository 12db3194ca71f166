import { html, nothing, type TemplateResult } from "lit";
import "@vscode-elements/elements/dist/vscode-toolbar-button/index.js";
import type { PanelSnapshot } from "../../../src/messages/panel.js";
import type { Actions } from "../actions.js";
import type { Note, Status } from "../model/status.js";
import { iconButton } from "./iconButton.js";

/** Title and status; below, always in the same place, the file and what has to be said about it. */
export function headerView(
  snapshot: PanelSnapshot,
  status: Status,
  notes: readonly Note[],
  notesOpen: boolean,
  actions: Actions,
): TemplateResult {
  return html` <header class="header">
      <h1 title=${snapshot.title ?? ""}>${snapshot.title ?? snapshot.fileName ?? "Self-Distillation"}</h1>
      <span class="status" data-status=${status.kind}>
        ${
          status.kind === "computing"
            ? html`<progress
                aria-label="Progress"
                max="1"
                .value=${status.fraction ?? 0}
                ?data-unknown=${status.fraction === null}
              ></progress>`
            : nothing
        }
        <span class="status-text">${status.text}</span>
      </span>
      ${
        status.kind === "computing"
          ? html`<button
              class="plain"
              @click=${() => {
                actions.cancel();
              }}
            >
              Cancel
            </button>`
          : iconButton("refresh", "Run again", () => {
              actions.runAgain();
            })
      }
      ${iconButton("go-to-file", "Show in file", () => {
        actions.reveal([]);
      })}
    </header>
    <div class="message" data-severity=${notes[0]?.severity ?? "none"} ?data-open=${notesOpen && notes.length > 1}>
      ${
        snapshot.fileName === undefined || snapshot.fileName === snapshot.title
          ? nothing
          : html`<span class="file">${snapshot.fileName}</span>`
      }
      ${notes[0] === undefined ? nothing : noteView(notes[0], actions)}
      ${
        notes.length < 2
          ? nothing
          : html`<button
              class="link"
              aria-expanded=${notesOpen}
              aria-controls="notes"
              @click=${() => {
                actions.toggleNotes();
              }}
            >
              ${notesOpen ? "fewer" : `${notes.length - 1} more`}
            </button>`
      }
    </div>
    ${
      notesOpen && notes.length > 1
        ? html`<ul class="notes" id="notes" aria-label="All messages">
            ${notes.slice(1).map((note) => html`<li>${noteView(note, actions)}</li>`)}
          </ul>`
        : nothing
    }`;
}

const icons = { error: "error", warning: "warning", information: "info" } as const;

function noteView(note: Note, actions: Actions): TemplateResult {
  return html`<span class="note" data-severity=${note.severity}>
    <span class="codicon codicon-${icons[note.severity]}" aria-hidden="true"></span
    ><span class="visually-hidden">${note.severity}: </span>
    <span class="note-text" title=${note.text}>${note.text}</span>
    <button
      class="link"
      aria-label="Show in file: ${note.text}"
      @click=${() => {
        actions.reveal(note.path);
      }}
    >
      Show in file
    </button>
  </span>`;
}
