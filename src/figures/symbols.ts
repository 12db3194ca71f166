import { loweredCharacters, notationPieces, type NotationPiece } from "./notation.js";

/** `c_t` as cₜ and `f_{12}` as f₁₂: the papers' letters where only plain text can stand. */
export function plainSymbol(symbol: string): string {
  return notationPieces(symbol)
    .map((piece) => (isLowered(piece) ? loweredCharacters(piece.text) : piece.source))
    .join("");
}

/** Numbers as subscripts in plain text; other subscripts, which have no letters there, as they are. */
export function plainQuantity(quantity: string): string {
  return notationPieces(quantity)
    .map((piece) => (isLowered(piece) && /^\d+$/.test(piece.text) ? loweredCharacters(piece.text) : piece.source))
    .join("");
}

export interface SymbolPart {
  readonly text: string;
  readonly subscript: boolean;
}

/** The same split into upright and lowered parts, for output that has real subscripts. */
export function symbolParts(symbol: string): SymbolPart[] {
  const parts: SymbolPart[] = [];
  for (const piece of notationPieces(symbol)) {
    const [last, subscript] = [parts.at(-1), isLowered(piece)];
    if (last !== undefined && !last.subscript && !subscript)
      parts[parts.length - 1] = { text: last.text + piece.source, subscript };
    else parts.push({ text: subscript ? piece.text : piece.source, subscript });
  }
  return parts;
}

/** A sentence in parts of which every other is a letter with its index, such as B_t or z_null. */
export function symbolsWithin(text: string): string[] {
  const parts = [""];
  const append = (more: string): void => {
    parts[parts.length - 1] += more;
  };
  for (const piece of notationPieces(text)) {
    const before = parts[parts.length - 1] ?? "";
    const letter = isLowered(piece) ? /\p{L}$/u.exec(before)?.[0] : undefined;
    if (letter === undefined) append(piece.source);
    else {
      parts[parts.length - 1] = before.slice(0, -letter.length);
      parts.push(letter + piece.source, "");
    }
  }
  return parts;
}

const isLowered = ({ script, marked }: NotationPiece): boolean => marked && script === "sub";
