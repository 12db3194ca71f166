import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Actions } from "../actions.js";
import type { ViewContent } from "../views/view.js";
import { figureFrame } from "./figureFrame.js";

/** A canvas for each figure, by its id; called with nothing when the canvas goes. */
export type Canvases = (id: string) => (canvas: Element | undefined) => void;

/**
 * Figures in two columns, or one where there is no room for two; a row of tables below each row of figures, so that an
 * opened table leaves the figures as they are.
 */
export function figuresView(
  { figures: all, above = nothing, below = nothing, emphasised }: ViewContent,
  enlarged: string | null,
  openTables: ReadonlySet<string>,
  canvases: Canvases,
  actions: Actions,
): TemplateResult {
  const only = all.find(({ figure }) => figure.id === enlarged);
  const figures = only === undefined ? all : [{ ...only, wide: true }];
  const pointedOut =
    emphasised === undefined ? undefined : (figures.find(({ figure }) => figure.id === emphasised) ?? figures[0]);
  let place = 0;
  const placed = figures.map((parts, index) => {
    if (parts.wide === true && place % 2 === 1) place++;
    const at = { row: place >> 1, column: place % 2, index };
    place += parts.wide === true ? 2 : 1;
    return { parts, at };
  });
  return html`${only === undefined ? above : nothing}${
    figures.length === 0
      ? nothing
      : html`<div class="figures">
          ${repeat(
            placed,
            ({ parts }) => parts.figure.id,
            ({ parts, at }) =>
              figureFrame(
                {
                  ...parts,
                  at,
                  emphasised: parts === pointedOut,
                  enlarged: parts.figure.id === enlarged,
                  canvas: canvases(parts.figure.id),
                  tableOpen: openTables.has(parts.figure.id),
                },
                actions,
              ),
          )}
        </div>`
  }${only === undefined ? below : nothing}`;
}
