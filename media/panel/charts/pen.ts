import { dashLengths } from "../../../src/figures/look/dashes.js";
import type { RuleLook } from "../../../src/figures/look/ruleLook.js";
import { pixels, type Look } from "./look.js";

/** Lines of this look from now on. */
export function pen(ctx: CanvasRenderingContext2D, line: RuleLook, { colours }: Look): void {
  ctx.strokeStyle = colours[line.ink.role];
  ctx.lineWidth = pixels * line.weight;
  ctx.setLineDash(dashLengths(line).map((length) => pixels * length));
}
