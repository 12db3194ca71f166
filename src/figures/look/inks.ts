import { roundPart } from "./roundColour.js";

/** What a colour means; each renderer has one of its own for it. */
export type Ink =
  PlainInk | { readonly role: "round"; readonly round: number } | { readonly role: "run"; readonly run: number };

/** The same for whatever it is used. */
export interface PlainInk {
  readonly role: "ink" | "quiet" | "crowd";
}

/** The colours of one renderer. */
export interface Colours {
  /** Text, and what is spoken of. */
  readonly ink: string;
  /** What it is compared with. */
  readonly quiet: string;
  /** Points too many to be looked at one by one. */
  readonly crowd: string;
  /** Behind everything: hollow markers are filled with it. */
  readonly paper: string;
  /** Of the hues of compared runs, in their order. */
  readonly runs: readonly string[];
  /** Of a round, by its part of the ramp: see `roundPart`. */
  readonly ramp: (part: number) => string;
}

/** Hues of compared runs, which are told apart by dashes and markers too. */
export const runHues = ["blue", "orange", "green", "purple", "red", "yellow"] as const;
export type RunHue = (typeof runHues)[number];

/** @param rounds that colours are spread over: see `colouredRounds` */
export function colourOf(ink: Ink, colours: Colours, rounds: number): string {
  switch (ink.role) {
    case "round":
      return roundColour(colours, ink.round, rounds);
    case "run":
      return colours.runs[ink.run % colours.runs.length] ?? colours.ink;
    default:
      return colours[ink.role];
  }
}

export function roundColour({ ramp }: Pick<Colours, "ramp">, round: number, rounds: number): string {
  return ramp(roundPart(round, rounds));
}
