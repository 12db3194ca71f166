/** Advance widths in thousandths of the font size. */
type Widths = Readonly<Record<number, string>>;

/** Computer Modern Roman, as KaTeX_Main-Regular draws it. */
const roman: Widths = {
  167: "\u2009",
  250: " ",
  275: "′",
  278: "!',.:;[]il|ı˙‘’∣≀⋅⋮",
  306: "fjȷ",
  333: "-",
  361: "I",
  389: "()t⟨⟩",
  392: "r",
  394: "s",
  417: "ℓ∫",
  444: "cez§¸†‡⌈⌉⌊⌋",
  472: "?",
  500: '"$*/0123456789\\^_ago{}~¨°ßøˆˇˉˊˋ˘˜–“”↑↓∅∗∘∥⋆',
  514: "J",
  528: "kqvxy",
  531: "∂",
  556: "Sbdhnpu∀∃",
  611: "Z¶ℵ⊢",
  625: "LΓ",
  653: "F",
  667: "¬Ξ∈∋∧∨∩∪",
  681: "EP",
  694: "Λ",
  708: "B",
  722: "CTwæΣΦΩ",
  736: "R",
  750: "AHNUVXY˚Π",
  764: "D",
  778: "&+<=>@KOQ±×Ø÷œΘΥΨ−∝≈≡≤≥⊂⊆⊕⊗⊥",
  785: "G",
  833: "#%mΔ∇√",
  903: "Æ",
  917: "M",
  1000: "—←→∞≪≫⇒",
  1014: "Œ",
  1028: "W",
  1172: "…",
};

/** Computer Modern Math Italic, as KaTeX_Math-Italic draws it. */
const italic: Widths = {
  298: "l",
  345: "i",
  354: "ι",
  361: "t",
  363: "ς",
  406: "ϵ",
  412: "j",
  429: "b",
  433: "c",
  437: "τ",
  438: "ζξ",
  440: "I",
  444: "δ",
  446: "q",
  451: "r",
  465: "z",
  466: "eε",
  469: "sθ",
  477: "g",
  485: "ovο",
  490: "fy",
  494: "ν",
  497: "η",
  503: "p",
  517: "ρϱ",
  518: "γ",
  520: "d",
  521: "k",
  529: "a",
  540: "υ",
  555: "J",
  566: "β",
  570: "π",
  571: "σ",
  572: "ux",
  576: "hκ",
  581: "Y",
  583: "Vλ",
  584: "T",
  591: "ϑ",
  596: "ϕ",
  600: "n",
  603: "μ",
  612: "Ψ",
  613: "S",
  615: "Γ",
  622: "ω",
  626: "χ",
  640: "α",
  642: "P",
  643: "F",
  651: "ψ",
  654: "φ",
  667: "Φ",
  681: "L",
  683: "UZ",
  694: "Λ",
  715: "C",
  716: "w",
  738: "E",
  742: "Ξ",
  750: "A",
  759: "BR",
  763: "OΘ",
  772: "Ω",
  780: "Σ",
  786: "G",
  791: "Q",
  803: "N",
  828: "DX",
  831: "HΠ",
  833: "Δ",
  849: "K",
  878: "m",
  944: "W",
  970: "M",
};

const [romanWidths, italicWidths] = [roman, italic].map(
  (widths) =>
    new Map(
      Object.entries(widths).flatMap(([width, characters]) =>
        Array.from(characters as string, (character) => [character, Number(width)] as const),
      ),
    ),
) as [Map<string, number>, Map<string, number>];

/** Characters of the figures' notation that Computer Modern has under another name. */
const aliases: Readonly<Record<string, string>> = { "·": "⋅", "‖": "∥", "\u00a0": " ", "\u202f": "\u2009" };

/** A letter with an accent as the letter and the accent that is set over it. */
const accents: Readonly<Record<string, string>> = {
  "\u0300": "ˋ",
  "\u0301": "ˊ",
  "\u0302": "ˆ",
  "\u0303": "˜",
  "\u0304": "ˉ",
  "\u0306": "˘",
  "\u0307": "˙",
  "\u0308": "¨",
  "\u030a": "˚",
  "\u030c": "ˇ",
  "\u0327": "¸",
};

/** What stands for a character that the fonts do not have. */
export const missingGlyph = "?";

/** One glyph of one of the two fonts. */
export interface Glyph {
  readonly character: string;
  readonly italic: boolean;
  /** In units of the font size. */
  readonly width: number;
  /** Set over the glyph before it, without a width of its own. */
  readonly accent: boolean;
  /** Whether the character asked for is not in the fonts. */
  readonly missing: boolean;
}

/**
 * The glyphs that a text is set with: letters of the italic font only where `slanted`, everything that it lacks from
 * the upright one.
 */
export function glyphsOf(text: string, slanted: boolean): Glyph[] {
  return Array.from(text.normalize("NFC")).flatMap((written) => {
    const character = aliases[written] ?? written;
    const found = glyph(character, slanted);
    if (found !== undefined) return [found];
    const [base = "", ...marks] = Array.from(character.normalize("NFD"));
    const letter = glyph(base, slanted);
    const over = marks.map((sign) => glyph(accents[sign] ?? "", false));
    if (letter === undefined || marks.length === 0 || over.includes(undefined))
      return [{ ...(glyph(missingGlyph, false) as Glyph), missing: true }];
    return [letter, ...over.flatMap((sign) => (sign === undefined ? [] : [{ ...sign, accent: true }]))];
  });
}

function glyph(character: string, slanted: boolean): Glyph | undefined {
  const own = slanted ? italicWidths.get(character) : romanWidths.get(character);
  if (own !== undefined) return { character, italic: slanted, width: own / 1000, accent: false, missing: false };
  const other = slanted ? romanWidths.get(character) : italicWidths.get(character);
  return other === undefined
    ? undefined
    : { character, italic: !slanted, width: other / 1000, accent: false, missing: false };
}
