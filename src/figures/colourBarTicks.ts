import { axisFraction, axisTicks, type Tick } from "./axis.js";
import type { CellFigure } from "./figure.js";
import { formatPowerOfTen } from "./format.js";

/**
 * Ticks of the bar that explains the colours of cells: the lower end of a logarithmic one is always labelled, and what
 * would come too close to it is not.
 */
export function colourBarTicks({ valueAxis, floor }: Pick<CellFigure, "valueAxis" | "floor">): Tick[] {
  const ticks = axisTicks(valueAxis, 4);
  const lowest =
    valueAxis.exponents === true
      ? { value: 0, label: formatPowerOfTen(0) }
      : floor === undefined
        ? undefined
        : { value: floor, label: `≤ ${formatPowerOfTen(Math.round(Math.log10(floor)))}` };
  return lowest === undefined ? ticks : [lowest, ...ticks.filter(({ value }) => axisFraction(valueAxis, value) > 0.12)];
}
