/** A table's text without what is beside it. */
export interface CsvText {
  /** Line feeds only; comments are empty lines, so that every line keeps its number. */
  readonly text: string;
  /** What separates the fields, where a line `sep=;` says so. */
  readonly delimiter?: string;
}

/** A line that begins so is a comment; of others that begin with # those are that hold no field beside the first. */
const comment = /^#([\s#!%]|$)|^#[^,;\t|]*$/;
const separator = /^"?sep=([^"])"?$/i;

/** Takes comments, a byte order mark and Excel's line `sep=;` out of the text of a table. */
export function csvText(source: string): CsvText {
  const text = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const end = text.indexOf("\n");
  const [, delimiter] = separator.exec(end < 0 ? text : text.slice(0, end)) ?? [];
  if (delimiter !== undefined) return { text: withoutComments(end < 0 ? "" : text.slice(end)), delimiter };
  return { text: withoutComments(text) };
}

/** Of lines inside of quotes none is a comment; quotes inside of comments open nothing. */
function withoutComments(text: string): string {
  if (!/^#/m.test(text)) return text;
  let quoted = false;
  return text
    .split("\n")
    .map((line) => {
      if (!quoted && comment.test(line)) return "";
      if (line.split('"').length % 2 === 0) quoted = !quoted;
      return line;
    })
    .join("\n");
}
