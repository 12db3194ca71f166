import { glyphsOf } from "./fontMetrics.js";
import type { Script } from "../notation.js";
import type { TextRun } from "./text.js";

/**
 * Indices and exponents against the text that they belong to, and how far from its baseline they stand; in units of its
 * size.
 */
export const scriptSize = 0.7;
const rises: Readonly<Record<Script, number>> = { none: 0, sub: -0.17, super: 0.36 };

/** Height of capitals and depth below the baseline, in units of the font size. */
export const [capHeight, descent] = [0.683, 0.22] as const;

export function scriptRise(script: Script): number {
  return rises[script];
}

/** Size of a run's font, in units of the text's. */
export function runScale({ script }: TextRun): number {
  return script === "none" ? 1 : scriptSize;
}

/** Width of a line of text set in Computer Modern, in units of the font size. */
export function textWidth(runs: readonly TextRun[]): number {
  return runs.reduce((sum, run) => sum + runWidth(run), 0);
}

/** Width of one run, in units of the font size of the text. */
export function runWidth(run: TextRun): number {
  return (
    runScale(run) * glyphsOf(run.text, run.italic).reduce((sum, { width, accent }) => sum + (accent ? 0 : width), 0)
  );
}
