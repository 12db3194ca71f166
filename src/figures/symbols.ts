const subscripts: Readonly<Record<string, string>> = {
  0: "₀",
  1: "₁",
  2: "₂",
  3: "₃",
  4: "₄",
  5: "₅",
  6: "₆",
  7: "₇",
  8: "₈",
  9: "₉",
  t: "ₜ",
  k: "ₖ",
  j: "ⱼ",
  i: "ᵢ",
  "+": "₊",
  "-": "₋",
};

/** `c_t` as cₜ and `f_{12}` as f₁₂: the papers' letters where only plain text can stand. */
export function plainSymbol(symbol: string): string {
  return symbol.replace(/_(?:\{([^}]*)\}|(.))/g, (_, group: string | undefined, single: string | undefined) =>
    Array.from(group ?? single ?? "")
      .map((letter) => subscripts[letter] ?? letter)
      .join(""),
  );
}

export interface SymbolPart {
  readonly text: string;
  readonly subscript: boolean;
}

/** The same split into upright and lowered parts, for output that has real subscripts. */
export function symbolParts(symbol: string): SymbolPart[] {
  return symbol
    .split(/(_\{[^}]*\}|_.)/)
    .filter((part) => part !== "")
    .map((part) =>
      part.startsWith("_")
        ? { text: part.replace(/^_\{?|\}$/g, ""), subscript: true }
        : { text: part, subscript: false },
    );
}
