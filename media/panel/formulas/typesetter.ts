type Set = (tex: string) => string;

/** The page's own script, known only while it runs for the first time; its neighbours are found by it. */
const pageScript = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

/**
 * Sets formulas. The library for it is larger than the rest of a view and comes when the first formula is wanted; until
 * then there is nothing to see.
 */
export class Typesetter {
  #set: Set | undefined;
  #wanted = false;
  readonly #known = new Map<string, string>();

  /** `changed` is called once formulas can be set. */
  constructor(private readonly changed: () => void) {}

  /** MathML; undefined while the library is on its way. */
  formula(tex: string): string | undefined {
    const known = this.#known.get(tex);
    if (known !== undefined) return known;
    if (this.#set === undefined) {
      this.#fetch();
      return undefined;
    }
    const markup = this.#set(tex);
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(tex, markup);
    return markup;
  }

  #fetch(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    // A failure is the page's to report, as any script's that does not load.
    void import(new URL("formulas.js", pageScript).href).then((library: { readonly mathml: Set }) => {
      this.#set = library.mathml;
      this.changed();
    });
  }
}

/** Formulas with numbers in them change with every move of a slider. */
const mostKnown = 2000;
