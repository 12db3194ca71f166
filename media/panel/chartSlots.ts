import type { CellFigure, Figure, XyFigure } from "../../src/figures/figure.js";
import { CellChart } from "./charts/cellChart.js";
import type { Look } from "./charts/look.js";
import { XyChart, type ChartHands } from "./charts/xyChart.js";
import { ChartSlot } from "./chartSlot.js";

/** The charts of all figures that have been shown, by the id of the figure. A figure keeps its kind. */
export class ChartSlots {
  readonly #xy = new Map<string, ChartSlot<XyFigure>>();
  readonly #cells = new Map<string, ChartSlot<CellFigure>>();
  readonly #canvases = new Map<string, Element>();
  readonly #attachers = new Map<string, (canvas: Element | undefined) => void>();

  /** @param explore told the row of a map that is pointed at */
  constructor(
    private readonly hands: ChartHands,
    private readonly explore: (figure: string, row: number | undefined) => void,
  ) {}

  /** The same function for the same figure each time, so that lit leaves canvases alone. */
  readonly canvases = (id: string): ((canvas: Element | undefined) => void) => {
    const known = this.#attachers.get(id);
    if (known !== undefined) return known;
    const attach = (canvas: Element | undefined): void => {
      if (canvas === undefined) this.#canvases.delete(id);
      else this.#canvases.set(id, canvas);
      this.#xy.get(id)?.attach(canvas);
      this.#cells.get(id)?.attach(canvas);
    };
    this.#attachers.set(id, attach);
    return attach;
  };

  /** @param rows whether the rows of a map can be looked at one by one */
  update(figure: Figure, chosen: number, look: Look, rows: boolean): void {
    if (figure.kind === "xy")
      this.#slot(
        this.#xy,
        figure.id,
        () => new ChartSlot((canvas, first, theme) => new XyChart(canvas, first, theme, this.hands)),
      ).update(figure, chosen, look);
    else {
      const explore = rows
        ? (row: number | undefined) => {
            this.explore(figure.id, row);
          }
        : undefined;
      this.#slot(
        this.#cells,
        figure.id,
        () =>
          new ChartSlot(
            (canvas, first, theme) =>
              new CellChart(
                canvas,
                first,
                theme,
                (round) => {
                  this.hands.choose(round);
                },
                explore,
              ),
          ),
      ).update(figure, chosen, look);
    }
  }

  #slot<F extends Figure>(slots: Map<string, ChartSlot<F>>, id: string, make: () => ChartSlot<F>): ChartSlot<F> {
    const known = slots.get(id);
    if (known !== undefined) return known;
    const slot = make();
    slot.attach(this.#canvases.get(id));
    slots.set(id, slot);
    return slot;
  }
}
