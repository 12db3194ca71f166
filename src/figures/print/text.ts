/** A piece of a line of text in one font at one height: variables are italic, indices are real subscripts. */
export interface TextRun {
  readonly text: string;
  readonly italic: boolean;
  readonly script: Script;
}

export type Script = "none" | "sub" | "super";

const subscripts = "₀₁₂₃₄₅₆₇₈₉ₜₖⱼᵢ₊₋ₗₒₓ";
const plainOfSubscripts = "0123456789tkji+−lox";
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ᵗ";
const plainOfSuperscripts = "0123456789−+t";

/** Single letters that are words when nothing is attached to them. */
const articles = new Set(["a", "A", "I"]);

const unicodeScript = new RegExp(`([${subscripts}]+)|([${superscripts}]+)`, "u");
const markedScript = new RegExp(`${unicodeScript.source}|([_^])(?:\\{([^}]*)\\}|(\\p{L}+|.))`, "u");

/**
 * The runs of a text in the figures' notation: `multiplier c_t`, `f_{12}(x_k)`, `10⁻⁶`, `N ≤ ⌈r₀²⌉ − 1`. A Latin letter
 * that stands alone and every Greek letter is a variable; words, digits and signs are upright.
 */
export function typeset(text: string): TextRun[] {
  return split(text, markedScript);
}

/** The same for a text in which `_` and `^` stand for themselves, such as a name that users gave. */
export function typesetName(text: string): TextRun[] {
  return split(text, unicodeScript);
}

function split(text: string, script: RegExp): TextRun[] {
  const runs: TextRun[] = [];
  for (let rest = text; rest !== "";) {
    const group = script.exec(rest);
    const plain = group === null ? rest : rest.slice(0, group.index);
    runs.push(...pieces(plain, "none", group !== null));
    if (group === null) break;
    const [whole, below, above, sign, braced, single] = group;
    runs.push(
      ...pieces(
        below !== undefined
          ? translated(below, subscripts, plainOfSubscripts)
          : above !== undefined
            ? translated(above, superscripts, plainOfSuperscripts)
            : (braced ?? single ?? ""),
        below !== undefined || sign === "_" ? "sub" : "super",
        false,
      ),
    );
    rest = rest.slice(group.index + whole.length);
  }
  return joined(runs);
}

/** The text of runs without their heights and fonts. */
export function plainText(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join("");
}

function translated(text: string, characters: string, plain: string): string {
  return Array.from(text, (character) => plain[characters.indexOf(character)] ?? character).join("");
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
