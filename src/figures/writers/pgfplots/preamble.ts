/** What a document needs before it can \input such a figure. */
export const pgfPreamble = [
  "\\usepackage{pgfplots}",
  "\\pgfplotsset{compat=1.18}",
  "\\usepgfplotslibrary{patchplots}",
  "\\usetikzlibrary{patterns,shapes.geometric}",
] as const;
