import type { XyFigure } from "../figure.js";
import { colourOf, type Colours } from "./inks.js";
import { seriesLooks, type LineLook, type MarkerLook, type SeriesLook } from "./seriesLook.js";

/** A look in the colours of one renderer. */
export interface ColouredLook extends Pick<SeriesLook, "byRound" | "order"> {
  readonly line?: LineLook & { readonly colour: string };
  readonly marker?: MarkerLook & { readonly colour: string };
  readonly bars?: string;
}

/** The looks of a figure's series, in their order. @param chosen the round in front */
export function colouredLooks(figure: XyFigure, chosen: number | undefined, colours: Colours): ColouredLook[] {
  return seriesLooks(figure, chosen).map((look) => coloured(look, colours, figure.rounds));
}

export function coloured(
  { line, marker, bars, byRound, order }: SeriesLook,
  colours: Colours,
  rounds = 0,
): ColouredLook {
  return {
    ...(line === undefined ? {} : { line: { ...line, colour: colourOf(line.ink, colours, rounds) } }),
    ...(marker === undefined ? {} : { marker: { ...marker, colour: colourOf(marker.ink, colours, rounds) } }),
    ...(bars === undefined ? {} : { bars: colourOf(bars, colours, rounds) }),
    byRound,
    order,
  };
}
