import { texText } from "./texText.js";

/** The macro that says where the frames are, when that is not the folder of the document. */
const folderMacro = "\\selfdistilldata";

/** What a frame of the talk shows, and what is said of it below: `ε = 0.1`. */
export interface Overlay {
  readonly file: string;
  readonly caption: string;
}

/** One overlay for each file, all at the same place of a frame of beamer. */
export function writeBeamer(overlays: readonly Overlay[], title: string, origin: readonly string[]): string {
  // The last one stays.
  const on = (i: number) => (overlays.length > 1 && i === overlays.length - 1 ? `${i + 1}-` : String(i + 1));
  return [
    ...origin.map((text) => (text === "" ? "%" : `% ${text}`)),
    "%",
    "% In a document of class beamer; \\usepackage{graphicx} comes with it. Where the PDF files lie, when that " +
      "is not the folder of the document:",
    `%   \\newcommand{${folderMacro}}{figures}`,
    `\\providecommand{${folderMacro}}{.}%`,
    `\\begin{frame}{${texText(title)}}`,
    "  \\centering",
    ...overlays.map(({ file }, i) => `  \\includegraphics<${on(i)}>[width=\\textwidth]{"${folderMacro}/${file}"}%`),
    "",
    ...overlays.map(({ caption }, i) => `  \\only<${on(i)}>{${texText(caption)}}%`),
    "\\end{frame}",
    "",
  ].join("\n");
}
