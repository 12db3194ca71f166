import { generator } from "../../experiment/generator.js";
import { writableComparison } from "../../export/exportComparison.js";
import { writableFigure } from "../../export/exportFigure.js";
import type { WritableFigure } from "../../export/writeFigure.js";
import type { ComparedRun } from "../../figures/compare/comparedRun.js";
import { findCompared, findFigure } from "../../figures/catalogue/catalogue.js";
import type { FigureEntry } from "../../figures/catalogue/figureEntry.js";
import type { Choice } from "../../figures/choice/choice.js";
import { printOptions } from "../../figures/print/options.js";
import { printPage } from "../../figures/print/printPage.js";
import { writeSvg } from "../../figures/writers/svg.js";
import type { Report } from "../../experiment/report.js";
import { widthSetting } from "./exporter.js";

/** What the panel shows. */
export interface Shown {
  readonly report: Report;
  readonly choice: Choice;
  /** The runs beside each other; none when nothing is compared. */
  readonly compared: readonly ComparedRun[];
  /** Of the experiment's file. */
  readonly name: string;
}

/**
 * A figure of the panel as it is printed, for the clipboard. @param exported its name among the exported figures
 * @param complete the report with what a figure needs beside it @throws RangeError when there is no such figure
 */
export async function figureSvg(
  exported: string,
  shown: Shown,
  complete: (entry: FigureEntry, choice: Choice) => Promise<Report>,
): Promise<{ readonly title: string; readonly svg: string }> {
  const { choice, compared, name, report } = shown;
  const { round, output } = choice;
  const chosen = { figure: exported, output, round, choice };
  const entry = findFigure(exported);
  const figure: WritableFigure =
    findCompared(exported) === undefined
      ? writableFigure(entry === undefined ? report : await complete(entry, choice), chosen)
      : writableComparison(compared, chosen);
  const page = printPage(figure.draw(round), printOptions(widthSetting(), undefined, round));
  return { title: figure.title, svg: writeSvg(page, [`Made by ${generator.name} ${generator.version} from ${name}`]) };
}
