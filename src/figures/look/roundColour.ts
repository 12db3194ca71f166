import { interpolatePlasma } from "d3-scale-chromatic";
import type { Report } from "../../experiment/report.js";
import type { Colour } from "../colour.js";
import { clipRamp, type Ramp } from "./ramp.js";

/** Of the first rounds of many, recorded in vain, all would have one colour: N counts up to this multiple of them. */
const farthestCollapse = 2;

/**
 * The rounds that colours are spread over, the same in every figure of a report: N, or the recorded ones where
 * distillation goes on far beyond them.
 */
export function colouredRounds({ collapse, rounds }: Pick<Report, "collapse" | "rounds">): number {
  return collapse.rounds !== null && collapse.rounds <= farthestCollapse * rounds.length
    ? Math.max(collapse.rounds, rounds.length)
    : rounds.length;
}

/** Below 1, so that the first rounds of many can still be told apart. */
const spread = 0.7;

/** Where round t of `rounds` is on the ramp, 0 to 1. */
export function roundPart(round: number, rounds: number): number {
  return rounds < 2 ? 0 : Math.min(1, Math.max(0, round / (rounds - 1))) ** spread;
}

/** How far every round stands out from what is behind it. */
export const leastContrasts = { light: 2.3, dark: 2.6, high: 4.5 } as const;

/**
 * The ramp of the rounds on a background: from dark to light, hence told apart in grey and by every kind of colour
 * vision. Paper and a white screen have the same.
 */
export function roundRamp(background: Colour, contrast: keyof typeof leastContrasts): Ramp {
  return clipRamp(interpolatePlasma, background, leastContrasts[contrast]);
}
