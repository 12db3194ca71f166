import type { Chart } from "chart.js";
import { cellPixels, type Shades } from "../../../src/figures/cellPixels.js";
import type { CellFigure } from "../../../src/figures/figure.js";

/** Very many cells as one image at the device's resolution, made anew when figure or size change. */
export class WeightImage {
  readonly #shades: Shades;
  readonly #canvas = document.createElement("canvas");
  #figure: CellFigure | undefined;

  constructor(colours: readonly string[]) {
    this.#shades = shadesOf(colours);
  }

  draw(chart: Chart, figure: CellFigure): void {
    const {
      ctx,
      chartArea: { left, top, right, bottom },
      currentDevicePixelRatio: ratio,
    } = chart;
    const [width, height] = [Math.round((right - left) * ratio), Math.round((bottom - top) * ratio)];
    if (width < 1 || height < 1) return;
    if (this.#figure !== figure || this.#canvas.width !== width || this.#canvas.height !== height)
      this.#paint(figure, width, height);
    ctx.drawImage(this.#canvas, left, top, right - left, bottom - top);
  }

  #paint(figure: CellFigure, width: number, height: number): void {
    Object.assign(this.#canvas, { width, height });
    const image = new ImageData(width, height);
    image.data.set(cellPixels(figure, width, height, this.#shades));
    this.#canvas.getContext("2d")?.putImageData(image, 0, 0);
    this.#figure = figure;
  }
}

/** Colours as bytes, read off a canvas. */
function shadesOf(colours: readonly string[]): Shades {
  const canvas = Object.assign(document.createElement("canvas"), { width: colours.length, height: 1 });
  const draw = canvas.getContext("2d", { willReadFrequently: true });
  if (draw === null) return new Uint8ClampedArray(4 * colours.length);
  colours.forEach((colour, i) => {
    draw.fillStyle = colour;
    draw.fillRect(i, 0, 1, 1);
  });
  return draw.getImageData(0, 0, colours.length, 1).data;
}
