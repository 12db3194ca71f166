import type { Chart, ChartDataset, ChartType, DefaultDataPoint } from "chart.js";

/**
 * Shows changed data. As long as axes, size and series stay, as they mostly do while a slider moves, only the data are
 * gone through: `chart.update` resolves every option and lays the chart out anew, which takes longer than all the
 * drawing.
 */
export class Redraw<T extends ChartType, D = DefaultDataPoint<T>> {
  #last = "";

  /** `structure` tells apart whatever needs a full update. */
  show(chart: Chart<T, D>, structure: string, datasets: ChartDataset<T, D>[]): void {
    const hovered = (chart.tooltip?.getActiveElements().length ?? 0) > 0;
    const key = `${chart.width}×${chart.height} ${structure}`;
    if (key === this.#last && !hovered) redrawData(chart, datasets);
    else {
      chart.data.datasets = datasets;
      chart.update("none");
    }
    this.#last = key;
  }
}

/** Chart.js knows datasets by identity, so the new contents go into the old ones. */
function redrawData<T extends ChartType, D>(chart: Chart<T, D>, datasets: readonly ChartDataset<T, D>[]): void {
  datasets.forEach((contents, i) => {
    Object.assign(chart.data.datasets[i] ?? {}, contents);
    const { controller } = chart.getDatasetMeta(i);
    controller.configure();
    controller.buildOrUpdateElements(false);
    controller.update("none");
  });
  chart.draw();
}
