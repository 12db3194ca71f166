/** The formats that a figure can be written in. */
export const exportFormats = ["svg", "pdf", "pgfplots", "csv", "latex", "numpy", "numbers", "beamer"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Formats that are of one of a report's figures. */
export type DrawnFormat = Exclude<ExportFormat, "numpy" | "numbers">;

/** Formats that are of the whole report, not of one of its figures. */
export function isFigureless(format: ExportFormat): format is Exclude<ExportFormat, DrawnFormat> {
  return format === "numpy" || format === "numbers";
}

/** How the files of a format are called: their first, and what comes after the common stem of them all. */
const endings: Readonly<Record<ExportFormat, { readonly main: string; readonly all: RegExp }>> = {
  svg: { main: ".svg", all: /\.svg$/ },
  pdf: { main: ".pdf", all: /\.pdf$/ },
  pgfplots: { main: ".tex", all: /(?:-standalone)?\.tex$|\.dat$/ },
  csv: { main: ".csv", all: /\.csv$/ },
  latex: { main: ".tex", all: /\.tex$/ },
  numpy: { main: ".py", all: /\.py$/ },
  numbers: { main: "-numbers.tex", all: /-numbers\.tex$/ },
  beamer: { main: "-beamer.tex", all: /-beamer\.tex$|-\d{2,}\.pdf$/ },
};

/** The ending of the file that stands for the format. */
export function mainEnding(format: ExportFormat): string {
  return endings[format].main;
}

/** What a document needs of a format's files beside the first, whatever the figure. */
export function companionEndings(format: ExportFormat): readonly string[] {
  return format === "pgfplots" ? [".tex", ".dat", "-standalone.tex"] : [mainEnding(format)];
}

/** A file's name without the ending of its format; undefined when it has another. */
export function stemOf(file: string, format: ExportFormat): string | undefined {
  const { all } = endings[format];
  return all.test(file) ? file.replace(all, "") : undefined;
}

/** The stem of a figure's files when nobody names them: `illustrative-fits`; a script is of no figure. */
export function defaultStem(experimentName: string, figure: string, format: ExportFormat): string {
  return isFigureless(format)
    ? experimentName
    : format === "latex"
      ? `${experimentName}-${figure}-table`
      : `${experimentName}-${figure}`;
}
