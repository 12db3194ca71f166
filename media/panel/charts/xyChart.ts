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
import { bandPlugin } from "./bandPlugin.js";
import { roundPlugin, type RoundState } from "./roundPlugin.js";
import { rulePlugin } from "./rulePlugin.js";
import { seriesStyles } from "./seriesStyle.js";

/** What pressing on a figure does. */
export interface ChartHands {
  choose(round: number): void;
  /** A parameter that is being dragged, and where it was let go. */
  adjust(parameter: "tolerance", value: number, settled: boolean): void;
}

/** Lines and points of a figure on a canvas. */
export class XyChart implements FigureChart<XyFigure> {
  readonly #chart: Chart<"scatter", Point[]>;
  readonly #x: AxisTicks;
  readonly #y: AxisTicks;
  readonly #state: RoundState;
  readonly #redraw = new Redraw<"scatter", Point[]>();
  readonly #listening = new AbortController();
  #figure: XyFigure;

  constructor(
    canvas: HTMLCanvasElement,
    figure: XyFigure,
    private readonly look: Look,
    private readonly hands: ChartHands,
  ) {
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
          tooltip: {
            ...base.plugins?.tooltip,
            callbacks: {
              title: (items) => this.#title(items[0]?.datasetIndex ?? 0),
              label: ({ datasetIndex, dataIndex, parsed }) =>
                this.#describe(datasetIndex, dataIndex, parsed.x ?? Number.NaN, parsed.y ?? Number.NaN),
            },
          },
        },
        onClick: (_, [hit]) => {
          const round = hit === undefined ? undefined : this.#roundAt(hit.datasetIndex, hit.index);
          if (round !== undefined) hands.choose(round);
        },
      },
      plugins: [bandPlugin(this.#state), rulePlugin(this.#state), roundPlugin(this.#state)],
    });
    if (figure.adjusts !== undefined) this.#listen(canvas);
  }

  update(figure: XyFigure, chosen: number): void {
    this.#figure = figure;
    Object.assign(this.#state, { figure, chosen });
    const changed = [this.#x.change(figure.x), this.#y.change(figure.y)];
    if (changed.includes(true)) this.#chart.options.scales = this.#scales();
    const styles = seriesStyles(figure, chosen, this.look.colours);
    const datasets = figure.series.map((series, s): ChartDataset<"scatter", Point[]> => ({
      ...styles[s],
      data: Array.from(series.x, (x, i) => ({ x, y: series.y[i] ?? Number.NaN })),
    }));
    const ids = figure.series.map(({ id }) => id).join(" ");
    this.#redraw.show(this.#chart, `${this.#x.key} ${this.#y.key} ${ids}`, datasets);
  }

  destroy(): void {
    this.#listening.abort();
    this.#chart.destroy();
  }

  #scales(): object {
    return { x: this.#x.options(this.look.theme, "x"), y: this.#y.options(this.look.theme, "y") };
  }

  #title(datasetIndex: number): string {
    const series = this.#figure.series[datasetIndex];
    return series?.round === undefined ? (series?.label ?? "") : `round ${series.round}`;
  }

  #describe(datasetIndex: number, index: number, x: number, y: number): string[] {
    const { x: across, y: up, series, intervals } = this.#figure;
    const role = series[datasetIndex]?.role;
    const value =
      role === "data" ? "y₀" : role === "fit" ? (series[datasetIndex]?.label ?? "") : plainSymbol(up.symbol ?? up.name);
    const relation = role === "lowerBound" ? "≥" : role === "upperBound" ? "≤" : "=";
    const interval = intervals.find((each) => each.x === x);
    return [
      `${plainSymbol(across.symbol ?? across.name)} = ${axisValue(across, x)}, ${value} ${relation} ${axisValue(up, y)}`,
      ...(series[datasetIndex]?.notes?.(index).split("\n") ?? []),
      ...(interval === undefined ? [] : [`bounds ${formatFull(interval.low)} … ${formatFull(interval.high)}`]),
    ];
  }

  #roundAt(datasetIndex: number, index: number): number | undefined {
    const series = this.#figure.series[datasetIndex];
    if (series?.role === "data" || series?.role === "truth" || series?.role === "identity") return undefined;
    return series?.round ?? (this.#figure.x.symbol === "t" ? series?.x[index] : undefined);
  }

  /** The pointer that was pressed on the plot moves the parameter until it is let go. */
  #listen(canvas: HTMLCanvasElement): void {
    const { signal } = this.#listening;
    canvas.style.cursor = "ew-resize";
    canvas.style.touchAction = "none";
    const tell = (event: PointerEvent, settled: boolean): void => {
      const { adjusts } = this.#figure;
      const value = this.#valueAt(event.offsetX);
      if (adjusts !== undefined && value !== undefined) this.hands.adjust(adjusts, value, settled);
    };
    canvas.addEventListener(
      "pointerdown",
      (event) => {
        if (event.button !== 0) return;
        canvas.setPointerCapture(event.pointerId);
        tell(event, false);
      },
      { signal },
    );
    canvas.addEventListener(
      "pointermove",
      (event) => {
        if (canvas.hasPointerCapture(event.pointerId)) tell(event, false);
      },
      { signal },
    );
    canvas.addEventListener(
      "pointerup",
      (event) => {
        if (!canvas.hasPointerCapture(event.pointerId)) return;
        canvas.releasePointerCapture(event.pointerId);
        tell(event, true);
      },
      { signal },
    );
    signal.addEventListener("abort", () => {
      canvas.style.cursor = "";
    });
  }

  /** Three digits are as much as a hand can set. */
  #valueAt(pixel: number): number | undefined {
    const {
      chartArea: { left, right },
      scales: { x },
    } = this.#chart;
    const value = x?.getValueForPixel(Math.min(right, Math.max(left, pixel)));
    return value === undefined ? undefined : Number(value.toPrecision(3));
  }
}
