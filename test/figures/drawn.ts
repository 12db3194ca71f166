import type { Report } from "../../src/experiment/report.js";
import { figuresOf, findFigure } from "../../src/figures/catalogue/catalogue.js";
import { completeChoice, type Place } from "../../src/figures/catalogue/entryChoice.js";
import type { FigureEntry } from "../../src/figures/catalogue/figureEntry.js";
import type { Choice, PickedChoice } from "../../src/figures/choice/choice.js";
import type { CellFigure, XyFigure } from "../../src/figures/figure.js";
import type { PrintFigure } from "../../src/figures/print/printPage.js";
import { restingRanges } from "../../src/figures/ranges.js";

export type Chosen = PickedChoice & Partial<Place>;

export function wholeChoice(entry: FigureEntry, { output = 0, round, ...picked }: Chosen = {}): Choice {
  return completeChoice(entry, picked, { output, round });
}

/** A figure as it is exported, and as it stands on screen while nothing moves. */
export function drawn(
  report: Report,
  of: FigureEntry | string,
  chosen: Chosen = {},
  ranges = restingRanges(report),
): PrintFigure {
  const entry = typeof of === "string" ? findFigure(of) : of;
  if (entry === undefined) throw new Error("There is no such figure.");
  return entry.build(report, wholeChoice(entry, chosen), ranges);
}

export function xyOf(report: Report, id: string, chosen: Chosen = {}): XyFigure {
  const figure = drawn(report, id, chosen);
  if (figure.kind !== "xy") throw new Error(`${id} has no lines.`);
  return figure;
}

export function cellsOf(report: Report, id: string, chosen: Chosen = {}): CellFigure {
  const figure = drawn(report, id, chosen);
  if (figure.kind !== "cells") throw new Error(`${id} has no cells.`);
  return figure;
}

/** The figures that can be made of a report as it is. */
export function drawable(report: Report): FigureEntry[] {
  return figuresOf(report).filter((entry) =>
    (entry.studies?.(report, wholeChoice(entry)) ?? []).every((study) => report.studies?.[study] !== undefined),
  );
}
