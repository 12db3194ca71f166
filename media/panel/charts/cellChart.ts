import { Chart, type ChartEvent } from "chart.js";
import type { CellFigure, CellQuantity } from "../../../src/figures/figure.js";
import { axisFraction } from "../../../src/figures/axis.js";
import { cellAt } from "../../../src/figures/cellPixels.js";
import type { Ramp } from "../../../src/figures/look/ramp.js";
import { rowGroups } from "../../../src/figures/rowGroups.js";
import { formatFull } from "../../../src/figures/format.js";
import { plainSymbol } from "../../../src/figures/symbols.js";
import { AxisTicks, margins } from "./axisOptions.js";
import { baseOptions } from "./baseOptions.js";
import type { FigureChart } from "./figureChart.js";
import type { Look } from "./look.js";
import { Redraw } from "./redraw.js";
import { RowExplorer } from "./rowExplorer.js";
import { columnEdges, roundPlugin, type RoundState } from "./roundPlugin.js";
import type { WeightCell } from "./weightCells.js";
import { WeightImage } from "./weightImage.js";

/** Rows are drawn no lower than this, in pixels; more of them share a cell. */
const lowestRow = 2;

/** More cells than this are drawn as one image, and the one under the pointer is the only element. */
const mostCells = 6000;

/** Weights by eigenvalue and round as coloured cells. */
export class CellChart implements FigureChart<CellFigure> {
  readonly #chart: Chart<"weights", WeightCell[]>;
  readonly #x: AxisTicks;
  readonly #y: AxisTicks;
  readonly #state: RoundState & { figure: CellFigure };
  readonly #redraw = new Redraw<"weights", WeightCell[]>();
  readonly #shades: Readonly<Record<CellQuantity, readonly string[]>>;
  readonly #images: Readonly<Record<CellQuantity, WeightImage>>;
  readonly #rows: RowExplorer | undefined;
  #asImage = false;

  /** @param explore told the row that is pointed at or chosen by keyboard; a map without it has no such rows */
  constructor(
    canvas: HTMLCanvasElement,
    figure: CellFigure,
    private readonly look: Look,
    choose: (round: number) => void,
    explore?: (row: number | undefined) => void,
  ) {
    this.#x = new AxisTicks(figure.x);
    this.#y = new AxisTicks(figure.y);
    this.#state = { figure, chosen: -1, look };
    const shades = (ramp: Ramp) => Array.from({ length: 257 }, (_, i) => ramp(i / 256));
    this.#shades = {
      weight: shades(look.cells.weight),
      ratio: shades(look.cells.ratio),
      slack: shades(look.cells.slack),
    };
    this.#images = {
      weight: new WeightImage(this.#shades.weight),
      ratio: new WeightImage(this.#shades.ratio),
      slack: new WeightImage(this.#shades.slack),
    };
    const base = baseOptions(look.theme);
    this.#chart = new Chart<"weights", WeightCell[]>(canvas, {
      type: "weights",
      data: { datasets: [{ data: [] }] },
      options: {
        ...(base as object),
        interaction: { mode: "nearest", intersect: true },
        // How many rows share a cell depends on the height.
        onResize: () => {
          requestAnimationFrame(() => {
            if (this.#chart.canvas !== null) this.update(this.#state.figure, this.#state.chosen);
          });
        },
        scales: this.#scales(),
        plugins: {
          ...(base.plugins as object),
          // On an edge the pointer hits two cells.
          tooltip: {
            ...(base.plugins?.tooltip as object),
            filter: (_: unknown, index: number) => index === 0,
            callbacks: { title: () => "", label: ({ dataIndex }) => this.#describe(dataIndex) },
          },
        },
        onHover: (event) => {
          this.#follow(event);
        },
        onClick: (_, [hit]) => {
          const round = hit === undefined ? undefined : this.#cells[hit.index]?.x;
          if (round !== undefined) choose(round);
        },
      },
      plugins: [
        roundPlugin(this.#state),
        {
          id: "zeros",
          beforeDatasetsDraw: (chart) => {
            this.#drawImage(chart as Chart);
            this.#drawZeros(chart as Chart);
          },
          afterDatasetsDraw: (chart) => {
            this.#drawFrame(chart as Chart);
          },
        },
      ],
    });
    if (explore !== undefined) {
      this.#rows = new RowExplorer(
        canvas,
        (y) => this.#rowAt(y),
        () => this.#state.figure.rowCount,
        (row) => {
          explore(row);
          this.#chart.draw();
        },
      );
    }
  }

  update(figure: CellFigure, chosen: number): void {
    Object.assign(this.#state, { figure, chosen });
    const changed = [this.#x.change(figure.x), this.#y.change(figure.y)];
    if (changed.includes(true)) this.#chart.options.scales = this.#scales();
    this.#redraw.show(this.#chart, `${this.#x.key} ${this.#y.key}`, [{ data: this.#buildCells(figure) }]);
  }

  destroy(): void {
    this.#rows?.dispose();
    this.#chart.destroy();
  }

  get #cells(): readonly WeightCell[] {
    return this.#chart.data.datasets[0]?.data ?? [];
  }

  #scales(): object {
    return {
      x: this.#x.options(this.look.theme, "x"),
      y: { ...this.#y.options(this.look.theme, "y"), reverse: true, grid: { display: false } },
    };
  }

  /** The row at a height on the canvas, from 1 on; undefined beside the plot. */
  #rowAt(y: number): number | undefined {
    const {
      chartArea: { top, bottom },
      scales,
    } = this.#chart;
    if (y < top || y > bottom) return undefined;
    return Math.min(this.#state.figure.rowCount, Math.max(1, Math.round(scales["y"]?.getValueForPixel(y) ?? 1)));
  }

  #buildCells({ values, zeroFrom, valueAxis, quantity }: CellFigure): WeightCell[] {
    const height = this.#chart.height - margins.bottom - margins.top;
    const groups = rowGroups(
      zeroFrom,
      Math.max(8, Math.floor(((height / lowestRow) * zeroFrom) / Math.max(1, this.#state.figure.rowCount))),
    );
    this.#asImage = values.length * groups.length > mostCells;
    if (this.#asImage) return [];
    return values.flatMap((column, t) =>
      groups.map(({ first, last, middle }) => {
        const weight = column[middle - 1] ?? 0;
        const shade = Math.round(256 * Math.min(1, Math.max(0, weight > 0 ? axisFraction(valueAxis, weight) : 0)));
        return {
          x: t,
          y: (first + last) / 2,
          first,
          last,
          weight,
          colour: this.#shades[quantity][shade] ?? "transparent",
        };
      }),
    );
  }

  /** Makes the cell under the pointer the element that can be hovered and clicked, where all others are pixels. */
  #follow({ x, y }: ChartEvent): void {
    if (!this.#asImage || x === null || y === null) return;
    const { figure } = this.#state;
    const { left, top, right, bottom } = this.#chart.chartArea;
    const cell = cellAt(figure, (x - left) / (right - left), (y - top) / (bottom - top));
    const [old] = this.#cells;
    if (cell?.round === old?.x && cell?.row === old?.first) return;
    this.#chart.data.datasets[0].data =
      cell === undefined
        ? []
        : [
            {
              x: cell.round,
              y: cell.row,
              first: cell.row,
              last: cell.row,
              weight: figure.values[cell.round]?.[cell.row - 1] ?? 0,
              colour: "transparent",
            },
          ];
    this.#chart.update("none");
  }

  #drawImage(chart: Chart): void {
    if (this.#asImage) this.#images[this.#state.figure.quantity].draw(chart, this.#state.figure);
  }

  #describe(index: number): string[] {
    const cell = this.#cells[index];
    const { figure } = this.#state;
    if (cell === undefined) return [];
    const middle = Math.floor((cell.first + cell.last) / 2);
    const rows = cell.first === cell.last ? `k = ${cell.first}` : `k = ${middle} of ${cell.first} … ${cell.last}`;
    if (figure.describe !== undefined) return [`${rows}, t = ${cell.x}`, ...figure.describe(middle, cell.x)];
    const column = figure.values[cell.x];
    const symbol = plainSymbol(figure.valueAxis.symbol ?? "");
    const lines = (k: number) => [
      `k = ${k}, t = ${cell.x}`,
      `d${"ₖ"} = ${formatFull(figure.rowValues[k - 1])}`,
      `${symbol.replace("[k]", "")}[k] = ${formatFull(column?.[k - 1])}`,
    ];
    if (cell.first === cell.last) return lines(cell.first);
    return [
      `k = ${cell.first} … ${cell.last}, t = ${cell.x}`,
      `d${"ₖ"} = ${formatFull(figure.rowValues[cell.first - 1])} … ${formatFull(figure.rowValues[cell.last - 1])}`,
      `${symbol} = ${formatFull(column?.[cell.first - 1])} … ${formatFull(column?.[cell.last - 1])}`,
    ];
  }

  #drawZeros(chart: Chart): void {
    const {
      figure: { zeroFrom, rowCount, values },
      look: { theme },
    } = this.#state;
    if (zeroFrom >= rowCount || values.length === 0) return;
    const {
      ctx,
      chartArea: { bottom },
    } = chart;
    const [left] = columnEdges(chart, 0);
    const [, right] = columnEdges(chart, values.length - 1);
    const top = Math.round(chart.scales["y"]?.getPixelForValue(zeroFrom + 0.5) ?? bottom);
    ctx.save();
    ctx.globalAlpha = theme.highContrast ? 0.6 : 0.22;
    ctx.fillStyle = this.look.hatch;
    ctx.fillRect(left, top, right - left, bottom - top);
    ctx.restore();
  }

  #drawFrame(chart: Chart): void {
    const {
      chosen,
      look: { theme },
    } = this.#state;
    if (this.#rows?.row !== undefined) this.#drawRow(chart, this.#rows.row);
    if (chosen < 0) return;
    const {
      ctx,
      chartArea: { top, bottom },
    } = chart;
    const [left, right] = columnEdges(chart, chosen);
    ctx.save();
    ctx.lineWidth = 2;
    ctx.strokeStyle = theme.background;
    ctx.strokeRect(left + 2, top + 2, right - left - 4, bottom - top - 4);
    ctx.strokeStyle = theme.foreground;
    ctx.strokeRect(left, top, right - left, bottom - top);
    ctx.restore();
  }

  /** A line above and below the row whose function is shown. */
  #drawRow(chart: Chart, row: number): void {
    const {
      figure: { values },
      look: { theme },
    } = this.#state;
    const {
      ctx,
      chartArea: { left, right: end },
      scales: { y },
    } = chart;
    if (y === undefined) return;
    const right = values.length === 0 ? end : columnEdges(chart, values.length - 1)[1];
    const [top, bottom] = [row - 0.5, row + 0.5].map((edge) => Math.round(y.getPixelForValue(edge))) as [
      number,
      number,
    ];
    ctx.save();
    ctx.lineWidth = 1;
    ctx.strokeStyle = theme.foreground;
    ctx.strokeRect(left + 0.5, top + 0.5, right - left - 1, Math.max(1, bottom - top - 1));
    ctx.restore();
  }
}
