import fc from "fast-check";

const strangeNames = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "length",
  "then",
  "toJSON",
  "",
  "0",
  "kind",
  "version",
  "étude",
  "𝑥",
  "a.b",
  "a[0]",
] as const;

/** Of every length in UTF-8, combining, joining and turning ones among them; all of Unicode takes seconds to prepare. */
export const characters = fc.oneof(
  fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0xa0, max: 0x24ff }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0x1f300, max: 0x1faff }).map((code) => String.fromCodePoint(code)),
  fc.constantFrom(
    "\u0301",
    "\u200d",
    "\ufe0f",
    "\u2066",
    "\ufeff",
    "\u0085",
    "\u2028",
    "ß",
    "İ",
    "ǆ",
    "名",
    "한",
    "ع",
    "𝑥",
  ),
);

export const strangeText = fc.oneof(
  fc.constantFrom<string>(...strangeNames),
  fc.constantFrom(
    "Not a Number",
    "1e999",
    "0x10",
    "1,5",
    "\u0000",
    "\ud800",
    "\u202e",
    "\r\n",
    "<b>",
    "[a](command:b)",
  ),
  fc.constantFrom(
    "../../etc/passwd",
    "/dev/zero",
    "C:\\con",
    "x".repeat(3000),
    "é".repeat(300),
    "$(id)",
    "%s",
    "\u001b[31m",
  ),
  fc.string({ maxLength: 12, unit: characters }),
);

const strangeLeaf: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -0, -1, 1.5, 1e308, -1e308, 5e-324, 2 ** 53, 1e21, [], {}, [[]], [{}]),
  strangeText,
);

/** Any JSON, with names that objects inherit, and nested deeply at times. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: strangeLeaf },
  { weight: 2, arbitrary: fc.array(strangeLeaf, { maxLength: 4 }) },
  {
    weight: 2,
    arbitrary: fc.array(fc.tuple(strangeText, strangeLeaf), { maxLength: 4 }).map((entries) => ownEntries(entries)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 60 }), strangeLeaf).map(([depth, leaf]) => nested(depth, leaf)),
  },
);

/** An object that has even `__proto__` as a key of its own, as JSON.parse gives it. */
export function ownEntries(entries: readonly (readonly [string, unknown])[]): object {
  const object = {};
  for (const [key, value] of entries)
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  return object;
}

function nested(depth: number, leaf: unknown): unknown {
  let value = leaf;
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { problem: value };
  return value;
}

/** What is done to one place of a value. */
export interface Mutation {
  /** Leads to the place: at each level the child of this number, counted round. */
  readonly at: readonly number[];
  readonly what: "replace" | "remove" | "add" | "repeat" | "negate" | "asText" | "swap";
  readonly name: string;
  readonly value: unknown;
}

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record<Mutation>({
    at: fc.array(fc.nat({ max: 9 }), { maxLength: 4 }),
    what: fc.constantFrom("replace", "remove", "add", "repeat", "negate", "asText", "swap"),
    name: fc.constantFrom<string>(...strangeNames, "solver", "grid", "truth", "tolerance", "lengthScale"),
    value: anyJson,
  }),
  { minLength: 1, maxLength: 3 },
);

export function mutate(value: unknown, { at, what, name, value: other }: Mutation): unknown {
  const [step, ...rest] = at;
  if (step === undefined || !isContainer(value) || childCount(value) === 0) return changed(value, what, name, other);
  const chosen = step % childCount(value);
  const inner = (child: unknown) => mutate(child, { at: rest, what, name, value: other });
  if (Array.isArray(value)) {
    const children = value as unknown[];
    return what === "remove" && rest.length === 0
      ? children.filter((_, i) => i !== chosen)
      : children.map((child, i) => (i === chosen ? inner(child) : child));
  }
  const entries = Object.entries(value);
  return ownEntries(
    what === "remove" && rest.length === 0
      ? entries.filter((_, i) => i !== chosen)
      : entries.map(([key, child], i) => [key, i === chosen ? inner(child) : child] as const),
  );
}

function changed(value: unknown, what: Mutation["what"], name: string, other: unknown): unknown {
  switch (what) {
    case "add":
      return isContainer(value) && !Array.isArray(value)
        ? ownEntries([...Object.entries(value), [name, other]])
        : Array.isArray(value)
          ? [...(value as unknown[]), other]
          : other;
    case "repeat":
      return Array.isArray(value) ? [...(value as unknown[]), ...(value as unknown[])] : [value, value];
    case "negate":
      return typeof value === "number" ? -value : typeof value === "boolean" ? !value : [value];
    case "asText":
      return JSON.stringify(value) ?? "";
    case "swap":
      return Array.isArray(value)
        ? Object.fromEntries((value as unknown[]).entries())
        : isContainer(value)
          ? Object.values(value)
          : {};
    case "remove":
      return null;
    case "replace":
      return other;
  }
}

const isContainer = (value: unknown): value is object => typeof value === "object" && value !== null;
const childCount = (value: object) => Object.keys(value).length;

/** What is done to a text that was JSON. */
const textNoise = fc.oneof(
  fc.constantFrom(
    "NaN",
    "Infinity",
    "-",
    "1e999",
    "undefined",
    "'",
    '"',
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "/*",
    "//",
    "*/",
  ),
  fc.constantFrom(
    "\ufeff",
    "\u0000",
    "\u2028",
    "\ud800",
    "\\u00",
    "\\",
    "\r",
    "\t",
    "+",
    ".",
    "0",
    "e5",
    "true",
    '"a":1,',
  ),
  fc.string({ maxLength: 3 }),
);

export const noisyText = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      text,
      fc.array(fc.tuple(fc.nat(), textNoise, fc.integer({ min: 0, max: 6 })), { minLength: 1, maxLength: 3 }),
    )
    .map(([given, edits]) =>
      edits.reduce((before, [position, token, removed]) => {
        const at = position % (before.length + 1);
        return before.slice(0, at) + token + before.slice(at + removed);
      }, given),
    );
