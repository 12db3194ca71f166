import type { Scale, ScaleOptionsByType } from "chart.js";
import { axisTicks, axisTicksWithin, axisTitle, type Axis, type Tick } from "../../../src/figures/axis.js";
import type { Theme } from "../../shared/theme.js";

/** Same margins in every figure, so that plots line up with each other and stand still when their labels change. */
export const margins = { left: 62, bottom: 33, top: 6, right: 10 } as const;

/** What fits between the plot and the axis's title. */
const longestLabel = 7;

/** Ticks come from the figure's model; Chart.js only places them. */
export class AxisTicks {
  #axis: Axis;
  #ticks: readonly Tick[] = [];

  constructor(axis: Axis) {
    this.#axis = axis;
  }

  /** What the axis looks like, as a text to compare. */
  get key(): string {
    return JSON.stringify(this.#axis);
  }

  /** Takes another axis; whether anything about it is new. */
  change(axis: Axis): boolean {
    const before = this.key;
    this.#axis = axis;
    return this.key !== before;
  }

  options(theme: Theme, direction: "x" | "y"): object {
    const font = { family: theme.fontFamily, size: Math.max(10, theme.fontSize - 2) };
    const options: DeepPart<ScaleOptionsByType<"linear">> & object = {
      type: (this.#axis.scale === "log" ? "logarithmic" : "linear") as "linear",
      min: this.#axis.domain[0],
      max: this.#axis.domain[1],
      offset: false,
      grid: { color: theme.faint, display: direction === "y", drawTicks: false, tickLength: 0 },
      border: { display: direction === "x", color: theme.quiet, width: 1 },
      ticks: {
        font,
        color: theme.quiet,
        padding: 5,
        autoSkip: false,
        maxRotation: 0,
        includeBounds: false,
        callback: (value) => this.#ticks.find((tick) => tick.value === value)?.label ?? "",
      },
      title: { display: true, text: axisTitle(this.#axis), font, color: theme.quiet, padding: 0 },
      afterBuildTicks: (scale: Scale) => {
        this.#ticks =
          direction === "x"
            ? axisTicks(this.#axis, Math.min(11, Math.max(3, Math.floor(scale.chart.width / 55))))
            : axisTicksWithin(this.#axis, Math.min(8, Math.max(2, Math.floor(scale.chart.height / 36))), longestLabel);
        scale.ticks = this.#ticks.map(({ value }) => ({ value }));
      },
      afterFit: (scale: Scale) => {
        if (direction === "x") scale.height = margins.bottom;
        else scale.width = margins.left;
        // Labels may stand out into the margins instead of pushing the plot aside.
        scale.paddingTop = scale.paddingRight = scale.paddingBottom = scale.paddingLeft = 0;
      },
    };
    return options;
  }
}

type DeepPart<T> = {
  readonly [K in keyof T]?: T[K] extends (...values: never[]) => unknown
    ? T[K]
    : T[K] extends object
      ? DeepPart<T[K]>
      : T[K];
};
