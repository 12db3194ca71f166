import type { Figure } from "../figure.js";
import { cellPage } from "./cellPage.js";
import type { CellPanels } from "./cellPanels.js";
import type { PrintOptions } from "./options.js";
import type { Page } from "./page.js";
import { panelPage } from "./panelPage.js";
import type { StripFigure } from "./stripFigure.js";
import { stripPage } from "./stripPage.js";
import { xyPage } from "./xyPage.js";

/** Whatever can be printed. */
export type PrintFigure = Figure | StripFigure | CellPanels;

export function printPage(figure: PrintFigure, options: PrintOptions): Page {
  switch (figure.kind) {
    case "xy":
      return xyPage(figure, options);
    case "cells":
      return cellPage(figure, options);
    case "panels":
      return panelPage(figure, options);
    case "strip":
      return stripPage(figure, options);
  }
}
