/** Letters that stand for numbers while a formula is evaluated. */
type Letters = Readonly<Record<string, number>>;

const relations = ["\\le", "\\ge", "\\approx", "=", "<", ">"] as const;

export type Relation = (typeof relations)[number];

/** A chain such as a = b ≤ c: what stands between the relations, and the relations. */
export interface Chain {
  readonly sides: readonly string[];
  readonly relations: readonly Relation[];
}

/**
 * Splits lines of TeX at the relations that are not inside braces, and at commas, implications and arrows between
 * chains.
 */
export function chainsOf(tex: string): Chain[] {
  return splitOutside(tex.replace(/\\left\\lceil/g, "\\lceil").replace(/\\right\\rceil/g, "\\rceil"), [
    "\\Rightarrow",
    "\\to",
    ",",
    "\\quad",
    "\\qquad",
  ]).map(({ text }) => {
    const parts = splitOutside(text, relations);
    return {
      sides: parts.map((part) => part.text.trim()),
      relations: parts.slice(1).map(({ before }) => before as Relation),
    };
  });
}

function splitOutside(tex: string, separators: readonly string[]): { text: string; before: string }[] {
  const parts = [{ text: "", before: "" }];
  let depth = 0;
  for (let i = 0; i < tex.length;) {
    const separator =
      depth > 0
        ? undefined
        : separators.find(
            (each) =>
              tex.startsWith(each, i) && !(each.startsWith("\\") && /[a-zA-Z]/.test(tex[i + each.length] ?? "")),
          );
    // `\,` groups digits and `\;` is a space.
    if (separator !== undefined && !(separator === "," && tex[i - 1] === "\\")) {
      parts.push({ text: "", before: separator });
      i += separator.length;
      continue;
    }
    const isCommand = tex.startsWith("\\left", i) || tex.startsWith("\\right", i);
    if (tex[i] === "{" || tex.startsWith("\\left", i)) depth++;
    if (tex[i] === "}" || tex.startsWith("\\right", i)) depth--;
    const length = isCommand ? (tex.startsWith("\\left", i) ? 5 : 6) : 1;
    parts[parts.length - 1].text += tex.slice(i, i + length);
    i += length;
  }
  return parts;
}

/**
 * The number that a piece of TeX stands for: + − · / fractions, roots, powers, ceilings, exp, finite products over i;
 * null for anything with other letters.
 */
export function texValue(tex: string, letters: Letters = {}): number | null {
  const reader = new Reader(
    tex
      .replace(/\\[,;!]/g, "")
      .replace(/\\(left|right|quad|qquad)(?![a-zA-Z])/g, "")
      .replace(/\s/g, ""),
    letters,
  );
  try {
    const value = reader.sum();
    return reader.atEnd ? value : null;
  } catch (error) {
    if (error instanceof NotNumeric) return null;
    throw error;
  }
}

class NotNumeric extends Error {}

class Reader {
  private position = 0;

  constructor(
    private readonly text: string,
    private readonly letters: Letters,
  ) {}

  get atEnd(): boolean {
    return this.position === this.text.length;
  }

  sum(): number {
    let value = this.take("-") ? -this.term() : this.term();
    for (;;) {
      if (this.take("+")) value += this.term();
      else if (this.take("-")) value -= this.term();
      else return value;
    }
  }

  private term(): number {
    let value = this.factor();
    for (;;) {
      if (this.take("\\cdot") || this.take("\\times")) value *= this.factor();
      else if (this.take("/")) value /= this.factor();
      else if (/^(\\sqrt|\\left|\(|\\frac|\\exp)/.test(this.text.slice(this.position))) value *= this.factor();
      else return value;
    }
  }

  private factor(): number {
    const base = this.atom();
    return this.take("^") ? base ** this.group() : base;
  }

  private atom(): number {
    if (this.take("\\frac")) return this.group() / this.group();
    if (this.take("\\sqrt")) return Math.sqrt(this.group());
    if (this.take("\\lceil")) return Math.ceil(this.until("\\rceil"));
    if (this.take("\\exp")) return Math.exp(this.atom());
    if (this.take("\\infty")) return Infinity;
    if (this.take("(")) return this.until(")");
    if (this.take("\\prod_{i=")) return this.product();
    const number = /^\d+(\.\d+)?/.exec(this.text.slice(this.position))?.[0];
    if (number !== undefined) {
      this.position += number.length;
      return Number(number);
    }
    const letter = Object.keys(this.letters).find((each) => this.text.startsWith(each, this.position));
    if (letter === undefined) throw new NotNumeric();
    this.position += letter.length;
    return this.letters[letter];
  }

  /** {…}, or a single digit or letter. */
  private group(): number {
    if (this.take("{")) return this.until("}");
    const digit = this.text[this.position] ?? "";
    if (!/\d/.test(digit)) throw new NotNumeric();
    this.position++;
    return Number(digit);
  }

  private until(end: string): number {
    const value = this.sum();
    if (!this.take(end)) throw new NotNumeric();
    return value;
  }

  private product(): number {
    const [, from = "", to = ""] = /^(\d+)\}\^\{(\d+)\}/.exec(this.text.slice(this.position)) ?? [];
    if (from === "") throw new NotNumeric();
    this.position += `${from}}^{${to}}`.length;
    const rest = this.text.slice(this.position);
    let value = 1;
    for (let i = Number(from); i <= Number(to); i++) value *= texValue(rest, { ...this.letters, i }) ?? NaN;
    this.position = this.text.length;
    return value;
  }

  private take(token: string): boolean {
    if (!this.text.startsWith(token, this.position)) return false;
    this.position += token.length;
    return true;
  }
}
