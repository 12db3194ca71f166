import type { Report } from "../experiment/report.js";
import { boundsSheet, boundsTable } from "./boundsTable.js";
import { defineFigure } from "./catalogue/figureEntry.js";
import { choiceOf } from "./choice/choice.js";
import { stripFigure } from "./print/stripFigure.js";
import type { Ranges } from "./ranges.js";
import { roundsTable } from "./roundsTable.js";

const strip = (report: Report, _choice: object, { frames }: Ranges) => stripFigure(report, frames.strip);

/** N among its bounds, with the rounds as its table. */
export const rounds = defineFigure({
  id: "rounds",
  title: "Rounds before collapse",
  choice: choiceOf(),
  build: strip,
  table: roundsTable,
});

/** The same, with the bounds as its table. */
export const bounds = defineFigure({
  id: "bounds",
  title: "Bounds on the number of rounds",
  choice: choiceOf(),
  build: strip,
  table: ({ bounds: { statements } }) => boundsTable(statements),
  sheet: ({ bounds: { statements } }) => boundsSheet(statements),
  drawnAs: "rounds",
});
