import { Chart, LinearScale, LineElement, LogarithmicScale, PointElement, ScatterController, Tooltip } from "chart.js";
import { MatrixElement } from "chartjs-chart-matrix";
import { WeightCells } from "./weightCells.js";

/** Only the parts of Chart.js that the figures are made of. */
export function registerCharts(): void {
  Chart.register(
    ScatterController,
    LineElement,
    PointElement,
    LinearScale,
    LogarithmicScale,
    Tooltip,
    WeightCells,
    MatrixElement,
  );
}
