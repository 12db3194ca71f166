/** How many lines from the top a root may be named in, as LaTeX editors have it. */
const searchedLines = 20;

/**
 * The root document that a LaTeX file names, relative to the file's folder: the magic comment `% !TEX root = …`, or the
 * parent of a `subfiles` document. Undefined when the file stands for itself.
 */
export function texRoot(text: string): string | undefined {
  const head = text.split(/\r?\n/, searchedLines);
  const magic = head
    .map((line) => /^\s*%\s*!\s*T[eE]X\s+root\s*=\s*(\S.*?)\s*$/.exec(line)?.[1])
    .find((root) => root !== undefined);
  const parent =
    magic ??
    head
      .map((line) => /^\s*\\documentclass\[([^\]]+)\]\{subfiles\}/.exec(line)?.[1]?.trim())
      .find((root) => root !== undefined);
  return parent === undefined ? undefined : withExtension(parent);
}

/** The packages among those wanted that a document does not load; comments are passed over. */
export function missingPackages(text: string, wanted: readonly string[]): string[] {
  const code = text.replace(/(?<!\\)%.*$/gm, "");
  const loaded = new Set(
    Array.from(code.matchAll(/\\(?:usepackage|RequirePackage)\s*(?:\[[^\]]*\])?\s*\{([^}]*)\}/g), ([, names = ""]) =>
      names.split(",").map((name) => name.trim()),
    ).flat(),
  );
  return wanted.filter((name) => !loaded.has(name));
}

/** Where a line can be put into the preamble: before `\begin{document}`; undefined when the text has none. */
export function preambleEnd(text: string): number | undefined {
  const found = /^[^%\n]*?(?=\\begin\s*\{document\})/m.exec(text);
  return found === null ? undefined : found.index;
}

function withExtension(path: string): string {
  const plain = path.replace(/^"(.*)"$/, "$1");
  return /\.[A-Za-z]+$/.test(plain) ? plain : `${plain}.tex`;
}
