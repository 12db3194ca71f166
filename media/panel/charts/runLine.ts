import type { Theme } from "../../shared/theme.js";

const dashes = [[], [6, 3], [2, 2], [8, 2, 2, 2], [4, 2], [1, 3]] as const;

/** Colour and dash of a compared run; the dash tells runs apart where the colour does not. */
export function runLine(
  { runs, foreground }: Theme,
  run: number,
): { readonly colour: string; readonly dash: number[] } {
  return { colour: runs[run % runs.length] ?? foreground, dash: [...(dashes[run % dashes.length] ?? [])] };
}
