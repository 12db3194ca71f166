import katex from "katex";

/**
 * TeX as MathML, which the browser sets with its own fonts. Of KaTeX only the parser is used, neither its styles nor
 * its fonts.
 */
export function mathml(tex: string): string {
  return katex.renderToString(tex, { output: "mathml", displayMode: true, throwOnError: true, strict: "error" });
}
