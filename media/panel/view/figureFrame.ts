import { html, nothing, type TemplateResult } from "lit";
import { ref, type Ref, type RefOrCallback } from "lit/directives/ref.js";
import { comparedFigures } from "../../../src/figures/catalogue/catalogue.js";
import type { ComparedEntry, FigureEntry } from "../../../src/figures/catalogue/figureEntry.js";
import type { Figure } from "../../../src/figures/figure.js";
import type { Actions } from "../actions.js";
import { dataTableView } from "./dataTable.js";
import { iconButton } from "./iconButton.js";
import { symbolText } from "./symbolText.js";

export interface FrameParts {
  readonly figure: Figure;
  /** What is inserted or exported from here. */
  readonly entry: FigureEntry | ComparedEntry;
  readonly canvas: RefOrCallback<HTMLCanvasElement> | Ref<HTMLCanvasElement>;
  readonly tableOpen: boolean;
  /** Row and column among two columns, and place among one. */
  readonly at: { readonly row: number; readonly column: number; readonly index: number };
  readonly wide?: boolean;
  readonly stale?: boolean;
  /** Whether it is the only one on show. */
  readonly enlarged?: boolean;
  readonly row?: unknown;
  readonly emphasised?: boolean;
  readonly key?: TemplateResult | typeof nothing;
  readonly tools?: TemplateResult | typeof nothing;
  /** Beside the canvas, on its right. */
  readonly gutter?: TemplateResult | typeof nothing;
}

/** A figure's box: title, key, switches, canvas, and on demand the table behind it. */
export function figureFrame(
  {
    figure,
    entry,
    canvas,
    tableOpen,
    at,
    wide = false,
    stale = false,
    enlarged = false,
    emphasised = false,
    row,
    key = nothing,
    tools = nothing,
    gutter = nothing,
  }: FrameParts,
  actions: Actions,
): TemplateResult {
  const table = `table-${figure.id}`;
  return html`<div
    class="figure-group"
    data-figure=${figure.id}
    ?data-wide=${wide}
    ?data-stale=${stale}
    ?data-enlarged=${enlarged}
    data-vscode-context=${menuContext(figure, entry)}
    style="--row: ${at.row}; --column: ${at.column}; --index: ${at.index}"
  >
    <section class="figure" ?data-emphasised=${emphasised} aria-labelledby="title-${figure.id}">
      <div class="figure-bar">
        <h2 id="title-${figure.id}">${figure.title} ${symbolText(figure.symbol)}</h2>
        <div class="key" ?data-none=${key === nothing}>${key}</div>
        ${tools}
        <button
          class="link"
          aria-label="Table behind ${figure.title}"
          aria-expanded=${tableOpen}
          aria-controls=${table}
          @click=${() => {
            actions.toggleTable(figure.id);
          }}
        >
          table
        </button>
        ${iconButton(
          enlarged ? "screen-normal" : "screen-full",
          `${enlarged ? "Show all figures" : `Enlarge ${figure.title}`}`,
          () => {
            actions.arrange({ enlarged: enlarged ? null : figure.id });
          },
        )}
        ${iconButton("ellipsis", `More actions for ${figure.title}`, openMenu)}
      </div>
      <div class="plot">
        <div class="canvas-box">
          <canvas
            role="img"
            tabindex=${row === undefined ? nothing : 0}
            aria-label=${row === undefined ? figure.summary : `${figure.summary} Up and down arrow keys show a row’s basis function.`}
            ${ref(canvas as RefOrCallback)}
          ></canvas>
        </div>
        ${gutter} ${row === undefined ? nothing : html`<div class="row-card" role="status" hidden></div>`}
      </div>
    </section>
    ${tableOpen ? dataTableView(table, figure.table(), actions) : html`<div id=${table} hidden></div>`}
  </div>`;
}

/** What the editor's menus know of a figure. */
function menuContext({ id }: Figure, entry: FigureEntry | ComparedEntry): string {
  return JSON.stringify({
    webviewSection: "figure",
    figure: id,
    exported: entry.id,
    madeFrom: comparedFigures.some((each) => each === entry) ? "runs" : "report",
    preventDefaultContextMenuItems: true,
  });
}

/** The editor's own context menu, for those who do not look for it under the right button. */
function openMenu(event: Event): void {
  const { left, bottom } = (event.currentTarget as HTMLElement).getBoundingClientRect();
  event.currentTarget?.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, clientX: left, clientY: bottom }));
}
