import { generator } from "../../experiment/generator.js";
import { writableComparison } from "../../export/exportComparison.js";
import { writableFigure } from "../../export/exportFigure.js";
import type { WritableFigure } from "../../export/writeFigure.js";
import { findCompared } from "../../figures/compare/comparedFigures.js";
import type { ComparedRun } from "../../figures/compare/comparedRun.js";
import { findExportable } from "../../figures/exportableFigures.js";
import { printOptions } from "../../figures/print/options.js";
import { printPage } from "../../figures/print/printPage.js";
import { writeSvg } from "../../figures/writers/svg.js";
import type { Report } from "../../experiment/report.js";
import type { PanelChoice } from "../../messages/panel.js";
import { widthSetting } from "./exporter.js";

/** What the panel shows. */
export interface Shown {
  readonly report: Report;
  readonly choice: PanelChoice;
  /** The runs beside each other; none when nothing is compared. */
  readonly compared: readonly ComparedRun[];
  /** Of the experiment's file. */
  readonly name: string;
}

/**
 * A figure of the panel as it is printed, for the clipboard. @param exported its name among the exported figures
 * @param complete the report with what the figure needs beside it @throws RangeError when there is no such figure
 */
export async function figureSvg(
  exported: string,
  shown: Shown,
  complete: (studies: NonNullable<ReturnType<typeof findExportable>>["studies"]) => Promise<Report>,
): Promise<{ readonly title: string; readonly svg: string }> {
  const {
    choice: { round, output },
    compared,
    name,
  } = shown;
  const front = round === undefined ? {} : { round };
  const choice = { figure: exported, output, ...front };
  const figure: WritableFigure =
    findCompared(exported) === undefined
      ? writableFigure(await complete(findExportable(exported)?.studies), choice)
      : writableComparison(compared, choice);
  const page = printPage(figure.draw(round), printOptions(widthSetting(), undefined, round));
  return { title: figure.title, svg: writeSvg(page, [`Made by ${generator.name} ${generator.version} from ${name}`]) };
}
