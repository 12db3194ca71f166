import type { Figure } from "../../src/figures/figure.js";
import type { FigureChart } from "./charts/figureChart.js";
import type { Look } from "./charts/look.js";

type Create<F extends Figure> = (canvas: HTMLCanvasElement, figure: F, look: Look) => FigureChart<F>;

/** A place for a chart: made when its canvas is there, redrawn in place, made anew when the theme changes. */
export class ChartSlot<F extends Figure> {
  #canvas: HTMLCanvasElement | undefined;
  #chart: FigureChart<F> | undefined;
  #look: Look | undefined;

  constructor(private readonly create: Create<F>) {}

  /** For lit's `ref`: called with nothing when the canvas goes. */
  readonly attach = (canvas: Element | undefined): void => {
    this.#drop();
    this.#canvas = canvas as HTMLCanvasElement | undefined;
  };

  update(figure: F, chosen: number, look: Look): void {
    if (this.#canvas === undefined) return;
    if (look !== this.#look) this.#drop();
    this.#look = look;
    this.#chart ??= this.create(this.#canvas, figure, look);
    this.#chart.update(figure, chosen);
  }

  #drop(): void {
    this.#chart?.destroy();
    this.#chart = undefined;
  }
}
