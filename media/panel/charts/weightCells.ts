import { MatrixController, type MatrixElement } from "chartjs-chart-matrix";
import type { Chart } from "chart.js";
import { columnEdges } from "./roundPlugin.js";

declare module "chart.js" {
  interface ChartTypeRegistry {
    weights: ChartTypeRegistry["matrix"];
  }
}

/** A cell: the middle of its rows, and its colour. */
export interface WeightCell {
  readonly x: number;
  readonly y: number;
  /** Rows first … last, counted from 1. */
  readonly first: number;
  readonly last: number;
  readonly weight: number;
  readonly colour: string;
}

/**
 * Matrix cells whose edges fall on whole pixels and whose colours come with the data. The stock controller resolves
 * size and colour of each cell through scriptable options, which takes several milliseconds for a few thousand cells.
 */
class WeightCellsController extends MatrixController {
  override updateElements(cells: MatrixElement[], start: number, count: number): void {
    const y = this._cachedMeta.yScale;
    const data = this.getDataset().data as unknown as readonly WeightCell[];
    if (y === undefined) return;
    for (let i = start; i < start + count; i++) {
      const cell = data[i];
      const element = cells[i];
      if (cell === undefined || element === undefined) continue;
      const [left, right] = columnEdges(this.chart as Chart, cell.x);
      const top = Math.round(y.getPixelForValue(cell.first - 0.5));
      const bottom = Math.round(y.getPixelForValue(cell.last + 0.5));
      element.x = left;
      element.y = top;
      element.width = right - left;
      element.height = bottom - top;
    }
  }

  override draw(): void {
    const { ctx } = this.chart;
    const data = this.getDataset().data as unknown as readonly WeightCell[];
    const elements = this.getMeta().data as unknown as readonly MatrixElement[];
    elements.forEach(({ x, y, width, height }, i) => {
      ctx.fillStyle = data[i]?.colour ?? "transparent";
      ctx.fillRect(x, y, width, height);
    });
  }
}

/** Under a name of its own: Chart.js tells controllers apart by it. */
export const WeightCells = Object.assign(WeightCellsController, { id: "weights" });
