import { Chart, type ChartDataset, type Point } from "chart.js";
import type { XyFigure } from "../../../src/figures/figure.js";
import { axisValue } from "../../../src/figures/axis.js";
import { formatFull } from "../../../src/figures/format.js";
import { plainSymbol } from "../../../src/figures/symbols.js";
import { AxisTicks } from "./axisOptions.js";
import { baseOptions } from "./baseOptions.js";
import type { FigureChart } from "./figureChart.js";
import type { Look } from "./look.js";
import { Redraw } from "./redraw.js";
import { roundPlugin, type RoundState } from "./roundPlugin.js";
import { seriesStyle } from "./seriesStyle.js";

/** Lines and points of a figure on a canvas. */
export class XyChart implements FigureChart<XyFigure> {
  readonly #chart: Chart<"scatter", Point[]>;
  readonly #x: AxisTicks;
  readonly #y: AxisTicks;
  readonly #state: RoundState;
  readonly #redraw = new Redraw<"scatter", Point[]>();
  #figure: XyFigure;

  constructor(canvas: HTMLCanvasElement, figure: XyFigure, private readonly look: Look, choose: (round: number) => void) {
    this.#figure = figure;
    this.#x = new AxisTicks(figure.x);
    this.#y = new AxisTicks(figure.y);
    this.#state = { figure, chosen: -1, look };
    const base = baseOptions(look.theme);
    this.#chart = new Chart<"scatter", Point[]>(canvas, {
      type: "scatter",
      data: { datasets: [] },
      options: {
        ...base,
        scales: this.#scales(),
        plugins: {
          ...base.plugins,
          tooltip: { ...base.plugins?.tooltip, callbacks: {
            title: (items) => this.#title(items[0]?.datasetIndex ?? 0),
            label: ({ datasetIndex, parsed }) => this.#describe(datasetIndex, parsed.x ?? Number.NaN, parsed.y ?? Number.NaN),
          } },
        },
        onClick: (_, [hit]) => {
          const round = hit === undefined ? undefined : this.#roundAt(hit.datasetIndex, hit.index);
          if (round !== undefined) choose(round);
        },
      },
      plugins: [roundPlugin(this.#state)],
    });
  }

  update(figure: XyFigure, chosen: number): void {
    this.#figure = figure;
    Object.assign(this.#state, { figure, chosen });
    const changed = [this.#x.change(figure.x), this.#y.change(figure.y)];
    if (changed.includes(true)) this.#chart.options.scales = this.#scales();
    const datasets = figure.series.map((series): ChartDataset<"scatter", Point[]> => ({
      ...seriesStyle(series, this.look, figure, chosen),
      data: Array.from(series.x, (x, i) => ({ x, y: series.y[i] ?? Number.NaN })),
    }));
    const ids = figure.series.map(({ id }) => id).join(" ");
    this.#redraw.show(this.#chart, `${this.#x.key} ${this.#y.key} ${ids}`, datasets);
  }

  destroy(): void {
    this.#chart.destroy();
  }

  #scales(): object {
    return { x: this.#x.options(this.look.theme, "x"), y: this.#y.options(this.look.theme, "y") };
  }

  #title(datasetIndex: number): string {
    const series = this.#figure.series[datasetIndex];
    return series?.round === undefined ? series?.label ?? "" : `round ${series.round}`;
  }

  #describe(datasetIndex: number, x: number, y: number): string[] {
    const { x: across, y: up, series, intervals } = this.#figure;
    const role = series[datasetIndex]?.role;
    const value = role === "data" ? "y₀" : role === "fit" ? series[datasetIndex]?.label ?? "" : plainSymbol(up.symbol ?? up.name);
    const interval = intervals.find((each) => each.x === x);
    return [
      `${plainSymbol(across.symbol ?? across.name)} = ${axisValue(across, x)}, ${value} = ${axisValue(up, y)}`,
      ...(interval === undefined ? [] : [`bounds ${formatFull(interval.low)} … ${formatFull(interval.high)}`]),
    ];
  }

  #roundAt(datasetIndex: number, index: number): number | undefined {
    const series = this.#figure.series[datasetIndex];
    if (series?.role === "data" || series?.role === "truth" || series?.role === "identity") return undefined;
    return series?.round ?? (this.#figure.x.symbol === "t" ? series?.x[index] : undefined);
  }
}
