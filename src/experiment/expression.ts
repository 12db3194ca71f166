import jsep from "jsep";

/** A formula of the user's, ready to be evaluated at an input (one value for each coordinate). */
export type Expression = (x: ArrayLike<number>) => number;

/** Thrown for a formula that cannot be read; `index` is the offset of the fault in it. */
export class ExpressionError extends Error {
  constructor(
    message: string,
    readonly index: number,
  ) {
    super(message);
    this.name = "ExpressionError";
  }
}

const constants: ReadonlyMap<string, number> = new Map([
  ["pi", Math.PI],
  ["e", Math.E],
]);

const functions: Readonly<Record<string, { readonly apply: (...values: number[]) => number; readonly arity: number }>> =
  {
    sin: { apply: Math.sin, arity: 1 },
    cos: { apply: Math.cos, arity: 1 },
    tan: { apply: Math.tan, arity: 1 },
    exp: { apply: Math.exp, arity: 1 },
    log: { apply: Math.log, arity: 1 },
    sqrt: { apply: Math.sqrt, arity: 1 },
    abs: { apply: Math.abs, arity: 1 },
    tanh: { apply: Math.tanh, arity: 1 },
    min: { apply: Math.min, arity: Infinity },
    max: { apply: Math.max, arity: Infinity },
  };

const operators: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "^": (a, b) => a ** b,
};

configureGrammar();

/**
 * jsep is made for JavaScript: keep arithmetic only, read ^ as a power that binds tighter than a sign (−x^2 = −(x^2)).
 */
function configureGrammar(): void {
  jsep.removeAllBinaryOps();
  jsep.removeAllUnaryOps();
  jsep.removeAllLiterals();
  for (const [operator, precedence] of [
    ["+", 9],
    ["-", 9],
    ["*", 10],
    ["/", 10],
  ] as const)
    jsep.addBinaryOp(operator, precedence);
  jsep.addBinaryOp("^", 11, true);
  jsep.hooks.add("gobble-token", function signedPower(env) {
    const sign = this.char;
    if (sign !== "-" && sign !== "+") return;
    this.index++;
    env.node = { type: "UnaryExpression", operator: sign, prefix: true, argument: gobblePower(this) };
  });
}

type Parser = ThisParameterType<jsep.HookCallback>;

function gobblePower(parser: Parser): jsep.Expression {
  const base = parser.gobbleToken();
  if (!base) return parser.throwError("Expected a value after the sign");
  parser.gobbleSpaces();
  if (parser.char !== "^") return base;
  parser.index++;
  return { type: "BinaryExpression", operator: "^", left: base, right: gobblePower(parser) };
}

/**
 * Nothing is ever handed to `eval`: only numbers, + − * / ^, the listed functions, the given names, pi and e are
 * accepted.
 */
function compileFormula(formula: string, names: ReadonlyMap<string, number>): Expression {
  let tree: jsep.Expression;
  try {
    tree = parseFormula(formula);
  } catch (error) {
    if (!(error instanceof Error) || error instanceof ExpressionError) throw error;
    const index = "index" in error && typeof error.index === "number" ? error.index : 0;
    throw new ExpressionError(`${error.message.replace(/ at character \d+$/, "")} at character ${index + 1}`, index);
  }
  return compile(tree, names, formula);
}

/** The signs of typography stand for those of the keyboard, one for one. */
const typography: ReadonlyMap<string, string> = new Map([
  ["−", "-"],
  ["×", "*"],
  ["·", "*"],
  ["⋅", "*"],
]);

/** What other languages write, and how it is written here. */
const foreign: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/\*\*/, () => "a power is written ^"],
  [/(?<![\w.])0[xbo]\w+/i, () => "write it as a decimal number"],
  [
    /(?<![\w.])(np|numpy|jnp|torch|math)\.[a-z_]\w*/i,
    (found) => `write ${found.slice(found.lastIndexOf(".") + 1)} alone`,
  ],
];

function parseFormula(formula: string): jsep.Expression {
  for (const [pattern, advice] of foreign) {
    const [found] = pattern.exec(formula) ?? [];
    if (found === undefined) continue;
    const index = formula.search(pattern);
    throw new ExpressionError(`"${found}" is not known, ${advice(found)}, at character ${index + 1}`, index);
  }
  return jsep(formula.replace(/[−×·⋅]/g, (sign) => typography.get(sign) ?? sign));
}

/** A formula in x, or x1, x2, …, ready to be evaluated at an input. @throws ExpressionError */
export function compileExpression(formula: string, dimension: number): Expression {
  return compileFormula(formula, variables(["x"], dimension));
}

/** A formula in x and t, or x1, x2, … and t1, t2, …, ready to be evaluated at two inputs. @throws ExpressionError */
export function compileKernelFormula(
  formula: string,
  dimension: number,
): (x: ArrayLike<number>, t: ArrayLike<number>) => number {
  const compiled = compileFormula(formula, variables(["x", "t"], dimension));
  const both = new Float64Array(2 * dimension);
  return (x, t) => {
    for (let i = 0; i < dimension; i++) {
      both[i] = x[i] ?? NaN;
      both[dimension + i] = t[i] ?? NaN;
    }
    return compiled(both);
  };
}

/** How many steps one evaluation of a formula takes: its numbers, names, operations and calls. @throws ExpressionError */
export function countOperations(formula: string): number {
  const one = () => 1;
  const dialect: FormulaDialect<number> = {
    number: one,
    name: one,
    negative: (inner) => 1 + inner,
    operation: (_, left, right) => 1 + left + right,
    call: (_, values) => values.reduce((sum, value) => sum + value, 1),
  };
  return translateFormula(formula, dialect);
}

/** How a formula is built up in another language from its parts. */
export interface FormulaDialect<Written = string> {
  number(value: number): Written;
  name(name: string): Written;
  negative(inner: Written): Written;
  operation(operator: string, left: Written, right: Written): Written;
  call(name: string, values: readonly Written[]): Written;
}

/**
 * A formula that `compileExpression` or `compileKernelFormula` accepts, written in another language.
 * @throws ExpressionError
 */
export function translateFormula<Written>(formula: string, dialect: FormulaDialect<Written>): Written {
  const write = (node: jsep.Expression): Written => {
    switch (node.type) {
      case "Literal":
        return dialect.number(Number((node as jsep.Literal).value));
      case "Identifier":
        return dialect.name((node as jsep.Identifier).name);
      case "UnaryExpression": {
        const { operator, argument } = node as jsep.UnaryExpression;
        return operator === "-" ? dialect.negative(write(argument)) : write(argument);
      }
      case "BinaryExpression": {
        const { operator, left, right } = node as jsep.BinaryExpression;
        return dialect.operation(operator, write(left), write(right));
      }
      case "CallExpression": {
        const { callee, arguments: values } = node as jsep.CallExpression;
        return dialect.call((callee as jsep.Identifier).name, values.map(write));
      }
      default:
        throw new ExpressionError(
          "only + − * / ^, function calls, numbers, variables and parentheses are understood",
          0,
        );
    }
  };
  return write(parseFormula(formula));
}

/** Names of the coordinates of several inputs, one after the other. */
function variables(inputs: readonly string[], dimension: number): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  if (dimension === 1) inputs.forEach((input, at) => names.set(input, at));
  inputs.forEach((input, at) => {
    for (let i = 0; i < dimension; i++) names.set(`${input}${i + 1}`, at * dimension + i);
  });
  return names;
}

function compile(node: jsep.Expression, names: ReadonlyMap<string, number>, formula: string): Expression {
  const fault = (message: string, part: string): ExpressionError =>
    new ExpressionError(message, Math.max(0, formula.indexOf(part)));
  switch (node.type) {
    case "Literal": {
      const { value } = node as jsep.Literal;
      if (typeof value !== "number") throw fault(`"${String(value)}" is not a number`, String(value));
      return () => value;
    }
    case "Identifier": {
      const { name } = node as jsep.Identifier;
      const index = names.get(name);
      if (index !== undefined) return (x) => x[index] ?? NaN;
      const value = constants.get(name);
      if (value !== undefined) return () => value;
      const applied = Object.keys(functions).find(
        (each) => name.startsWith(each) && names.has(name.slice(each.length)),
      );
      if (applied !== undefined)
        throw fault(`"${name}" is not known; write ${applied}(${name.slice(applied.length)})`, name);
      throw fault(`"${name}" is not known; use ${[...names.keys()].slice(0, 4).join(", ")}, pi or e`, name);
    }
    case "UnaryExpression": {
      const { operator, argument } = node as jsep.UnaryExpression;
      const inner = compile(argument, names, formula);
      return operator === "-" ? (x) => -inner(x) : inner;
    }
    case "BinaryExpression": {
      const { operator, left, right } = node as jsep.BinaryExpression;
      const apply = operators[operator];
      if (apply === undefined) throw fault(`the operator "${operator}" is not known`, operator);
      const a = compile(left, names, formula);
      const b = compile(right, names, formula);
      return (x) => apply(a(x), b(x));
    }
    case "CallExpression":
      return compileCall(node as jsep.CallExpression, names, formula, fault);
    default:
      throw fault("only + − * / ^, function calls, numbers, variables and parentheses are understood", "");
  }
}

function compileCall(
  node: jsep.CallExpression,
  names: ReadonlyMap<string, number>,
  formula: string,
  fault: (message: string, part: string) => ExpressionError,
): Expression {
  const name = node.callee.type === "Identifier" ? (node.callee as jsep.Identifier).name : "";
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (known === undefined)
    throw fault(`the function "${name}" is not known; use ${Object.keys(functions).join(", ")}`, name);
  if (node.arguments.length === 0 || (known.arity !== Infinity && node.arguments.length !== known.arity)) {
    throw fault(
      `${name} takes ${known.arity === Infinity ? "at least one value" : "one value"}, not ${node.arguments.length}`,
      name,
    );
  }
  const values = node.arguments.map((argument) => compile(argument, names, formula));
  const { apply } = known;
  const [first, second] = values;
  // Without a list to spread, which a kernel would make at every pair of points.
  if (first !== undefined && values.length === 1) return (x) => apply(first(x));
  if (first !== undefined && second !== undefined && values.length === 2) return (x) => apply(first(x), second(x));
  return (x) => apply(...values.map((value) => value(x)));
}
