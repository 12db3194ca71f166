import fc from "fast-check";

/** A formula beside the inputs that it is evaluated at. */
export interface FormulaCase {
  readonly formula: string;
  readonly dimension: number;
  /** Whether it is a kernel's, in x and t. */
  readonly kernel: boolean;
  readonly at: readonly number[];
}

const names = ["x", "x1", "x2", "t", "t1", "pi", "e"];
const numerals = ["0", "1", "2", "0.5", "1e3", "1e308", "1e-320", ".5", "3.", "9".repeat(30)];
const functions = ["sin", "cos", "tan", "exp", "log", "sqrt", "abs", "tanh", "min", "max"];

/** Well-formed formulas of the grammar; names may be unknown in the dimension at hand. */
export const wellFormed: fc.Arbitrary<string> = fc.letrec<{ formula: string; leaf: string }>((tie) => ({
  leaf: fc.constantFrom(...names, ...numerals),
  formula: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("leaf"),
    fc.tuple(tie("formula"), fc.constantFrom("+", "-", "*", "/", "^"), tie("formula")).map((parts) => parts.join("")),
    fc.tuple(fc.constantFrom("-", "+", "(", " "), tie("formula")).map(([sign, inner]) => signed(sign, inner)),
    fc.tuple(fc.constantFrom(...functions), tie("formula")).map(([name, inner]) => `${name}(${inner})`),
    fc
      .tuple(fc.constantFrom("min", "max"), fc.array(tie("formula"), { minLength: 1, maxLength: 3 }))
      .map(([name, inner]) => `${name}(${inner.join(",")})`),
  ),
})).formula;

const signed = (sign: string, inner: string) => (sign === "(" ? `(${inner})` : `${sign}${inner}`);

const noise = fc.oneof(
  fc.constantFrom(...names, ...numerals, ...functions, "(", ")", "[", "]", "{", "}", ",", ";", "?", ":", ".", "=>"),
  fc.constantFrom("+", "-", "*", "/", "^", "**", "!", "~", "=", "==", "<", "&&", "|", "%", "'", '"', "`", "\\", "#"),
  fc.constantFrom("constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", "this", "null", "true", "NaN"),
  fc.constantFrom("Infinity", "undefined", "\u0000", "\n", "\t", "\u00a0", "𝑥", "π", "−", "é", "\ud800", "1..2", "0x"),
  fc.constantFrom("if", "in", "new x", "x.y", "x[0]", "sin.call(x)", "1e", "1e+", "e+1", "sin", "max()"),
  fc.string({ maxLength: 3 }),
);

const noisy = fc.oneof(
  fc.array(noise, { maxLength: 12 }).map((tokens) => tokens.join("")),
  fc
    .tuple(wellFormed, noise, fc.nat({ max: 1000 }))
    .map(([text, token, at]) => insertAt(text, token, at % (text.length + 1))),
  fc.tuple(wellFormed, fc.nat({ max: 1000 })).map(([text, at]) => text.slice(0, at % (text.length + 1))),
);

const insertAt = (text: string, token: string, at: number) => text.slice(0, at) + token + text.slice(at);

/** As long as one may be, and as deep. */
const repeated = fc
  .tuple(
    fc.constantFrom("x^", "-", "(", "sin(", "x+", "x*", "min(x,", "2^-", "[", "x?", "x,", "!", "x ", "max(", "((x)"),
    fc.integer({ min: 1, max: 1200 }),
  )
  .map(([part, length]) => part.repeat(Math.ceil(length / part.length)).slice(0, length) + "x");

export const formula: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: wellFormed },
  { weight: 5, arbitrary: noisy },
  { weight: 1, arbitrary: repeated },
);

export const formulaCases: fc.Arbitrary<FormulaCase> = fc.record({
  formula,
  dimension: fc.constantFrom(1, 1, 2, 3),
  kernel: fc.boolean(),
  at: fc.array(fc.constantFrom(0, 1, -1, 0.5, 1e308, -1e308, 5e-324), { minLength: 6, maxLength: 6 }),
});
