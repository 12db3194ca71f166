import { formatNumber } from "../format.js";
import { texMath } from "../writers/texText.js";

/** `$\kappa=4471$`, or the number alone. */
export function math(symbol: string, value: number | null, digits = 4): string {
  return symbol === "" ? `$${mathNumber(value, digits)}$` : `$${symbol}=${mathNumber(value, digits)}$`;
}

/** A number for the inside of a formula, with the spacing of running text. */
export function mathNumber(value: number | null, digits = 4): string {
  return texMath(formatNumber(value, digits)).replace("{\\times}", "\\times ");
}
