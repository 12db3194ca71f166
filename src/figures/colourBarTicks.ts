import { axisFraction, axisTicks, type Tick } from "./axis.js";
import type { CellFigure } from "./figure.js";
import { formatPowerOfTen } from "./format.js";

/** Ticks of the bar that explains the colours of cells: the floor is always labelled, and what would come too close to it is not. */
export function colourBarTicks({ valueAxis, floor }: Pick<CellFigure, "valueAxis" | "floor">): Tick[] {
  const ticks = axisTicks(valueAxis, 4);
  if (floor === undefined) return ticks;
  const label = `≤ ${formatPowerOfTen(Math.round(Math.log10(floor)))}`;
  return [{ value: floor, label }, ...ticks.filter(({ value }) => axisFraction(valueAxis, value) > 0.12)];
}
