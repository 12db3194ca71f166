import { namePieces, notationPieces, type NotationPiece, type Script } from "../notation.js";

/** A piece of a line of text in one font at one height: variables are italic, indices are real subscripts. */
export interface TextRun {
  readonly text: string;
  readonly italic: boolean;
  readonly script: Script;
}

/** Single letters that are words when nothing is attached to them. */
const articles = new Set(["a", "A", "I"]);

/**
 * The runs of a text in the figures' notation: `multiplier c_t`, `f_{12}(x_k)`, `10⁻⁶`, `N ≤ ⌈r₀²⌉ − 1`. A Latin letter
 * that stands alone and every Greek letter is a variable; words, digits and signs are upright.
 */
export function typeset(text: string): TextRun[] {
  return runsOf(notationPieces(text));
}

/** The same for a text in which `_` and `^` stand for themselves, such as a name that users gave. */
export function typesetName(text: string): TextRun[] {
  return runsOf(namePieces(text));
}

function runsOf(parts: readonly NotationPiece[]): TextRun[] {
  return joined(
    parts.flatMap(({ text, script }, i) => pieces(text, script, script === "none" && i < parts.length - 1)),
  );
}

/** The text of runs without their heights and fonts. */
export function plainText(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join("");
}

function pieces(text: string, script: Script, attached: boolean): TextRun[] {
  const words = text.match(/(?:(?!\p{Script=Greek})[\p{L}\p{M}])+|\p{Script=Greek}|[^\p{L}\p{M}]+/gu) ?? [];
  return words.map((word, i) => {
    const apostrophe = /['’]$/.test(words[i - 1] ?? "");
    const letter = /^(?:\p{Script=Greek}|[a-zA-Z])$/u.test(word) && !apostrophe;
    const article =
      articles.has(word) &&
      script === "none" &&
      !(attached && i === words.length - 1) &&
      !/^[([]/.test(words[i + 1] ?? "");
    return { text: word, italic: letter && !article, script };
  });
}

function joined(runs: readonly TextRun[]): TextRun[] {
  return runs.reduce<TextRun[]>((all, run) => {
    const last = all[all.length - 1];
    if (last?.italic === run.italic && last.script === run.script)
      all[all.length - 1] = { ...last, text: last.text + run.text };
    else all.push(run);
    return all;
  }, []);
}
