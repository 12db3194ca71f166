import { pgfPreamble } from "../figures/writers/pgfplots/preamble.js";

/** The formats that a figure can be written in. */
export const exportFormats = ["svg", "pdf", "pgfplots", "csv", "latex", "numpy", "numbers", "beamer"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** All that is said of a format, once. */
interface FormatFacts {
  /** What its files hold: a figure drawn, a figure's numbers, or the whole report, whatever the figure. */
  readonly holds: "drawing" | "table" | "report";
  /** The ending of the file that stands for the format. */
  readonly main: string;
  /** What a document needs beside that file, whatever the figure. */
  readonly companions?: readonly string[];
  /** What comes after the common stem of all its files. */
  readonly all: RegExp;
  /** Lines that the preamble of a LaTeX document must have to include it; none for what no document includes. */
  readonly preamble?: readonly string[];
}

export const formatFacts = {
  svg: { holds: "drawing", main: ".svg", all: /\.svg$/ },
  pdf: { holds: "drawing", main: ".pdf", all: /\.pdf$/, preamble: ["\\usepackage{graphicx}"] },
  pgfplots: {
    holds: "drawing",
    main: ".tex",
    companions: [".dat", "-standalone.tex"],
    all: /(?:-standalone)?\.tex$|\.dat$/,
    preamble: pgfPreamble,
  },
  csv: { holds: "table", main: ".csv", all: /\.csv$/ },
  latex: {
    holds: "table",
    main: ".tex",
    all: /\.tex$/,
    // The columns of long texts are array's.
    preamble: ["\\usepackage{booktabs}", "\\usepackage{array}"],
  },
  numpy: { holds: "report", main: ".py", all: /\.py$/ },
  numbers: { holds: "report", main: "-numbers.tex", all: /-numbers\.tex$/ },
  beamer: { holds: "drawing", main: "-beamer.tex", all: /-beamer\.tex$|-\d{2,}\.pdf$/ },
} as const satisfies Readonly<Record<ExportFormat, FormatFacts>>;

const factsOf = (format: ExportFormat): FormatFacts => formatFacts[format];

/** Formats that are of one of a report's figures. */
export type DrawnFormat = {
  [Format in ExportFormat]: (typeof formatFacts)[Format]["holds"] extends "report" ? never : Format;
}[ExportFormat];

/** Formats that are of the whole report, not of one of its figures. */
export function isFigureless(format: ExportFormat): format is Exclude<ExportFormat, DrawnFormat> {
  return factsOf(format).holds === "report";
}

/** The ending of the file that stands for the format. */
export function mainEnding(format: ExportFormat): string {
  return factsOf(format).main;
}

/** What a document needs of a format's files, whatever the figure. */
export function companionEndings(format: ExportFormat): readonly string[] {
  const { main, companions = [] } = factsOf(format);
  return [main, ...companions];
}

/** The extensions that exported files have, each once: `.svg`. */
export const exportedExtensions: readonly string[] = [
  ...new Set(exportFormats.flatMap((format) => companionEndings(format).map((end) => end.slice(end.lastIndexOf("."))))),
];

/** The files of a workspace that may have been exported. */
export const exportedGlob = `**/*.{${exportedExtensions.map((extension) => extension.slice(1)).join(",")}}`;

/** A file's name without the ending of its format; undefined when it has another. */
export function stemOf(file: string, format: ExportFormat): string | undefined {
  const { all } = factsOf(format);
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
