import { interpolateBuPu, interpolateYlGnBu, interpolateYlOrBr } from "d3-scale-chromatic";
import { luminance, type Colour } from "../colour.js";
import type { CellQuantity } from "../figure.js";
import type { Ramp } from "./ramp.js";

const ramps: Readonly<Record<CellQuantity, Ramp>> = {
  weight: interpolateYlGnBu,
  ratio: interpolateBuPu,
  slack: interpolateYlOrBr,
};

/** The ramp that colours cells: the more of what they tell, the further from the background. */
export function cellRamp(background: Colour, quantity: CellQuantity): Ramp {
  const ramp = ramps[quantity];
  return luminance(background) > 0.4 ? (part) => ramp(0.04 + 0.96 * part) : (part) => ramp(1 - 0.96 * part);
}
