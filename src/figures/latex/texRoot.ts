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

/**
 * The lines among those wanted, such as `\usetikzlibrary{patterns}`, that a document lacks, without the names that it
 * loads; a setting it lacks when it does not set the key at all. Comments are passed over.
 */
export function missingPreamble(text: string, wanted: readonly string[]): string[] {
  const code = text.replace(/(?<!\\)%.*$/gm, "");
  return wanted.flatMap((line) => {
    const [, command = "", argument = ""] = /^\\(\w+)\{(.*)\}$/.exec(line) ?? [];
    const present = namesIn(code, command === "usepackage" ? "usepackage|RequirePackage" : command);
    const missing = namesOf(argument).filter((name) => !present.has(keyOf(name)));
    return missing.length === 0 ? [] : [`\\${command}{${missing.join(",")}}`];
  });
}

/** The names, or the keys of the settings, that commands have as their argument. */
function namesIn(code: string, commands: string): Set<string> {
  const found = code.matchAll(new RegExp(`\\\\(?:${commands})\\s*(?:\\[[^\\]]*\\])?\\s*\\{([^}]*)\\}`, "g"));
  return new Set(Array.from(found, ([, names = ""]) => namesOf(names).map(keyOf)).flat());
}

const namesOf = (list: string): string[] => list.split(",").map((name) => name.trim());
/** `compat` of `compat=1.18`; a name is its own key. */
const keyOf = (setting: string): string => setting.replace(/\s*=.*$/s, "");

/** Where a line can be put into the preamble: before `\begin{document}`; undefined when the text has none. */
export function preambleEnd(text: string): number | undefined {
  const found = /^[^%\n]*?(?=\\begin\s*\{document\})/m.exec(text);
  return found === null ? undefined : found.index;
}

function withExtension(path: string): string {
  const plain = path.replace(/^"(.*)"$/, "$1");
  return /\.[A-Za-z]+$/.test(plain) ? plain : `${plain}.tex`;
}
