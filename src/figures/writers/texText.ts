import { typeset, type TextRun } from "../print/text.js";

const mathCharacters: Readonly<Record<string, string>> = {
  "−": "-",
  "×": "{\\times}",
  "·": "\\cdot ",
  "≤": "\\le ",
  "≥": "\\ge ",
  "≠": "\\ne ",
  "≈": "\\approx ",
  "∞": "\\infty ",
  "…": "\\ldots ",
  "→": "\\to ",
  "∈": "\\in ",
  "⌈": "\\lceil ",
  "⌉": "\\rceil ",
  "⌊": "\\lfloor ",
  "⌋": "\\rfloor ",
  "‖": "\\|",
  "√": "\\surd ",
  "′": "'",
  "⟨": "\\langle ",
  "⟩": "\\rangle ",
  "∑": "\\sum ",
  "∏": "\\prod ",
  "\u202f": "\\,",
  "\u2009": "\\,",
  "†": "^\\dagger ",
  "½": "\\tfrac12 ",
  "%": "\\%",
  "#": "\\#",
  "&": "\\&",
  "{": "\\{",
  "}": "\\}",
  _: "\\_",
  "⁺": "^+ ",
};

const greek: Readonly<Record<string, string>> = {
  α: "alpha",
  β: "beta",
  γ: "gamma",
  δ: "delta",
  ε: "varepsilon",
  ζ: "zeta",
  η: "eta",
  θ: "theta",
  ι: "iota",
  κ: "kappa",
  λ: "lambda",
  μ: "mu",
  ν: "nu",
  ξ: "xi",
  π: "pi",
  ρ: "rho",
  σ: "sigma",
  τ: "tau",
  φ: "varphi",
  χ: "chi",
  ψ: "psi",
  ω: "omega",
  Γ: "Gamma",
  Δ: "Delta",
  Θ: "Theta",
  Λ: "Lambda",
  Ξ: "Xi",
  Π: "Pi",
  Σ: "Sigma",
  Φ: "Phi",
  Ψ: "Psi",
  Ω: "Omega",
};

const operators = new Set(["min", "max", "log", "exp", "sin", "cos", "tan", "sup", "inf", "lim"]);

/** A text in the figures' notation as LaTeX: symbols, numbers and relations in math mode, words outside it. */
export function texText(text: string): string {
  return texRuns(typeset(text));
}

/** Typeset runs as LaTeX, the same way. */
export function texRuns(runs: readonly TextRun[]): string {
  const parts: Part[] = [];
  runs.forEach((run, i) => {
    if (run.script !== "none") parts.push({ math: true, tex: script(run, runs[i - 1], runs[i + 1]) });
    else if (run.italic) parts.push({ math: true, tex: Array.from(run.text, mathCharacter).join("") });
    else parts.push(...(run.text.match(/ +|\d[\d\u202f]*(?:\.\d+)?|[\p{L}\p{M}'’-]{2,}|[\s\S]/gu) ?? []).map(upright));
  });
  return assemble(parts);
}

interface Part {
  readonly math: boolean;
  readonly tex: string;
}

/** Text outside math mode. */
export function texEscape(text: string): string {
  return text
    .replace(
      /[\\{}#$%&_~^]/g,
      (sign) =>
        ({ "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" })[sign] ?? `\\${sign}`,
    )
    .replace(/–/g, "--")
    .replace(/—/g, "---");
}

/** A number as LaTeX, `digits` of it: `$2.71\times10^{-6}$`. */
export function texNumber(text: string): string {
  return text === "–" ? "--" : `$${texMath(text)}$`;
}

/** A symbol or a number inside math mode. */
export function texMath(text: string): string {
  return mathSpacing(
    typeset(text)
      .map((run, i, runs) =>
        run.script === "none" ? run.text.replace(/[a-zA-Z]{2,}|./gsu, mathWord) : script(run, runs[i - 1], runs[i + 1]),
      )
      .join(""),
  ).trim();
}

function upright(word: string): Part {
  if (/^ +$/.test(word)) return { math: false, tex: " " };
  if (operators.has(word)) return { math: true, tex: `\\${word} ` };
  if (/^[\p{L}\p{M}'’-]{2,}$/u.test(word) || /^[\p{L},.;:'"“”’–—!?&#%]$/u.test(word))
    return { math: false, tex: texEscape(word) };
  return { math: true, tex: Array.from(word, mathCharacter).join("") };
}

/** Neighbouring pieces of mathematics are one formula, the spaces between them included. */
function assemble(parts: readonly Part[]): string {
  let [result, formula] = ["", ""];
  const close = (): void => {
    if (formula !== "") result += `$${mathSpacing(formula).trim()}$`;
    formula = "";
  };
  parts.forEach(({ math, tex }, i) => {
    const next = parts.slice(i + 1).find((part) => part.tex !== " ");
    if (math) formula += tex;
    else if (tex === " " && formula !== "" && next?.math === true) formula += next.tex === "(" ? "\\ " : " ";
    else {
      close();
      result += tex;
    }
  });
  close();
  return result;
}

/** Single spaces, and roots over what they are roots of. */
function mathSpacing(formula: string): string {
  return formula
    .replace(/ {2,}/g, " ")
    .replace(/ (?=[)\]}])/g, "")
    .replace(/\\surd \(([^()]*)\)/g, "\\sqrt{$1}")
    .replace(/\\surd ((?:\\[a-zA-Z]+|\w) ?(?:[_^]\{[^}]*\})*)/g, (_, radicand: string) => `\\sqrt{${radicand.trim()}}`);
}

/** An index or exponent; several runs of one are one group. */
function script({ text, script: height }: TextRun, before: TextRun | undefined, after: TextRun | undefined): string {
  const content = /^[a-zA-Z]{2,}$/.test(text) ? `\\mathrm{${text}}` : Array.from(text, mathCharacter).join("").trim();
  return `${before?.script === height ? "" : `${height === "sub" ? "_" : "^"}{`}${content}${after?.script === height ? "" : "}"}`;
}

function mathWord(word: string): string {
  return word.length === 1 || greek[word] !== undefined
    ? mathCharacter(word)
    : operators.has(word)
      ? `\\${word} `
      : /^[a-z]/i.test(word)
        ? `\\mathrm{${word}}\\,`
        : mathCharacter(word);
}

function mathCharacter(character: string): string {
  const letter = greek[character];
  return letter === undefined ? (mathCharacters[character] ?? character) : `\\${letter} `;
}
