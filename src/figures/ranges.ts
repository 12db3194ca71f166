import type { Report } from "../experiment/report.js";
import { tightFrames, type Frames } from "./frames.js";
import { HeldDomains } from "./hold.js";

/** The ranges of a figure's axes: those that figures share, and those of each of them. */
export interface Ranges {
  readonly frames: Frames;
  readonly held: HeldDomains;
}

/** What a report's figures have while nothing moves, on screen and on paper: they depend on the report alone. */
export function restingRanges(report: Report): Ranges {
  return { frames: tightFrames(report), held: new HeldDomains() };
}
