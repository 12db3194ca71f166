import type { PrintOptions } from "../../print/options.js";
import type { PrintFigure } from "../../print/printPage.js";
import { decimal } from "../decimal.js";
import { pgfCells, pgfPanels } from "./cells.js";
import { colourDefinitions } from "./parts.js";
import { pgfPreamble } from "./preamble.js";
import { pgfStrip } from "./strip.js";
import { PgfTable } from "./table.js";
import { pgfXy } from "./xy.js";

/** What a figure of PGFPlots is made of. */
export interface PgfFiles {
  /** To be \input. */
  readonly picture: string;
  /** The numbers, read by the picture. */
  readonly table: string;
  /** A document of its own around the picture. */
  readonly standalone: string;
}

/** The macro that says where the tables are; documents elsewhere define it before they \input the picture. */
const folderMacro = "\\selfdistilldata";

/**
 * What the table of many lines is called once it is read: reading it anew for every one of them is what takes TeX
 * longest.
 */
const tableMacro = "\\selfdistilltable";

/**
 * A figure for LaTeX's PGFPlots: the same sizes, ranges, ticks, colours and legend as its SVG and PDF, in the
 * document's own fonts.
 * @param name of the files, without ending @param origin lines of comment that say where they come from
 */
export function writePgfplots(
  figure: PrintFigure,
  options: PrintOptions,
  name: string,
  origin: readonly string[],
): PgfFiles {
  const table = new PgfTable();
  // Quotes for spaces; other letters than TeX's own must not be expanded.
  const path = `"${folderMacro}/${/^[ -~]*$/.test(name) ? name : `\\detokenize{${name}}`}.dat"`;
  const drawing = drawingOf(figure, options, table, path);
  const { fontSize } = options;
  return {
    picture: lines([
      ...comment([
        ...origin,
        "",
        "Preamble of the document:",
        ...pgfPreamble.map((line) => `  ${line}`),
        `Where ${name}.dat lies, when that is not the folder of the document:`,
        `  \\newcommand{${folderMacro}}{figures}`,
      ]),
      `\\providecommand{${folderMacro}}{.}%`,
      ...colourDefinitions(drawing.join("\n")).map((line) => `${line}%`),
      `\\begin{tikzpicture}[font=\\fontsize{${decimal(fontSize)}}{${decimal(1.2 * fontSize)}}\\selectfont]`,
      ...(figure.kind !== "xy" || table.empty ? [] : [`\\pgfplotstableread{${path}}${tableMacro}`]),
      ...drawing,
      "\\end{tikzpicture}%",
    ]),
    table: table.text(origin),
    standalone: lines([
      ...comment(origin),
      "\\documentclass[border=1.5bp]{standalone}",
      ...pgfPreamble,
      "\\begin{document}",
      `\\input{"${name}.tex"}`,
      "\\end{document}",
    ]),
  };
}

function drawingOf(figure: PrintFigure, options: PrintOptions, table: PgfTable, path: string): string[] {
  switch (figure.kind) {
    case "xy":
      return pgfXy(figure, options, table, tableMacro);
    case "cells":
      return pgfCells(figure, options, table, path);
    case "panels":
      return pgfPanels(figure, options, table, path);
    case "strip":
      return pgfStrip(figure, options, table, path);
  }
}

function comment(texts: readonly string[]): string[] {
  return texts.map((text) => (text === "" ? "%" : `% ${text}`));
}

function lines(texts: readonly string[]): string {
  return `${texts.join("\n")}\n`;
}
