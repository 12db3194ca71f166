import type { Figure } from "../../../src/figures/figure.js";

/** A figure on a canvas that is redrawn in place. */
export interface FigureChart<F extends Figure> {
  update(figure: F, chosen: number): void;
  destroy(): void;
}
