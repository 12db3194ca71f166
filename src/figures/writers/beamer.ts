import { texText } from "./texText.js";

/** The macro that says where the frames are, when that is not the folder of the document. */
const folderMacro = "\\selfdistilldata";

/** One overlay for each file, all at the same place of a frame of beamer. */
export function writeBeamer(files: readonly string[], title: string, origin: readonly string[]): string {
  return [
    ...origin.map((text) => text === "" ? "%" : `% ${text}`),
    "%", "% In a document of class beamer; \\usepackage{graphicx} comes with it. Where the PDF files lie, when that is not the folder of the document:", `%   \\newcommand{${folderMacro}}{figures}`,
    `\\providecommand{${folderMacro}}{.}%`,
    `\\begin{frame}{${texText(title)}}`, "  \\centering",
    ...files.map((file, i) => `  \\includegraphics<${files.length > 1 && i === files.length - 1 ? `${i + 1}-` : i + 1}>[width=\\textwidth]{"${folderMacro}/${file}"}%`),
    "\\end{frame}", "",
  ].join("\n");
}
