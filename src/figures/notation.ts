export type Script = "none" | "sub" | "super";

/** A part of a text in the figures' notation at one height. */
export interface NotationPiece {
  /** Without marks, and with ordinary characters in the place of lowered and raised ones. */
  readonly text: string;
  readonly script: Script;
  /** As it stood. */
  readonly source: string;
  /** Whether `_` or `^` lowered or raised it, and not its characters themselves. */
  readonly marked: boolean;
}

const subscripts = "₀₁₂₃₄₅₆₇₈₉ₜₖⱼᵢ₊₋ₗₒₓ";
const plainOfSubscripts = "0123456789tkji+−lox";
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ᵗ";
const plainOfSuperscripts = "0123456789−+t";

const unicodeScript = new RegExp(`([${subscripts}]+)|([${superscripts}]+)`, "u");
const markedScript = new RegExp(`${unicodeScript.source}|([_^])(?:\\{([^}]*)\\}|(\\p{L}+|\\d+|.))`, "u");

/** The parts of a text in the figures' notation: `c_t`, `f_{12}(x_k)`, `t_low`, `10⁻⁶`, `⌈r₀²⌉`. */
export const notationPieces = (text: string): NotationPiece[] => piecesOf(text, markedScript);

/** The same for a text in which `_` and `^` stand for themselves, such as a name that users gave. */
export const namePieces = (text: string): NotationPiece[] => piecesOf(text, unicodeScript);

/** An index as lowered characters; as it is where Unicode does not have all of them. */
export function loweredCharacters(index: string): string {
  const lowered = translated(index.replaceAll("-", "−"), plainOfSubscripts, subscripts);
  return Array.from(lowered).every((character) => subscripts.includes(character)) ? lowered : index;
}

function piecesOf(text: string, script: RegExp): NotationPiece[] {
  const found: NotationPiece[] = [];
  for (let rest = text; rest !== "";) {
    const group = script.exec(rest);
    const plain = group === null ? rest : rest.slice(0, group.index);
    if (plain !== "") found.push({ text: plain, script: "none", source: plain, marked: false });
    if (group === null) break;
    const [source, below, above, mark, braced, single] = group;
    found.push({
      text:
        below !== undefined
          ? translated(below, subscripts, plainOfSubscripts)
          : above !== undefined
            ? translated(above, superscripts, plainOfSuperscripts)
            : (braced ?? single ?? ""),
      script: below !== undefined || mark === "_" ? "sub" : "super",
      source,
      marked: mark !== undefined,
    });
    rest = rest.slice(group.index + source.length);
  }
  return found;
}

function translated(text: string, characters: string, others: string): string {
  return Array.from(text, (character) => others[characters.indexOf(character)] ?? character).join("");
}
