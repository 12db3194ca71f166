import fc from "fast-check";
import { characters, strangeText } from "./json.js";
import { anyFinite, plain } from "./numbers.js";

/** A CSV text, and the columns that an experiment asks of it. */
export interface TableCase {
  readonly text: string;
  readonly inputs: readonly string[];
  readonly labels: readonly string[];
  readonly classes: boolean;
}

const names = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom("x", "y", "z", "pixel1", "pixel2", "class") },
  { weight: 1, arbitrary: strangeText },
);

const field = fc.oneof(
  { weight: 12, arbitrary: plain.map(String) },
  { weight: 2, arbitrary: anyFinite.map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", " ", "NA", "NaN", "nan", "Inf", "1,5", "1e999", "0x1F", "1_000", "½", "−1", "+1"),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('"a ""b"""', '"1\n2"', '"', "'1'", '"1" ', ' "1"', "#", "# 1", "\u0000", "\u001b[2J"),
  },
  { weight: 1, arbitrary: strangeText },
);

const delimiters = fc.oneof(
  { weight: 6, arbitrary: fc.constant(",") },
  { weight: 4, arbitrary: fc.constantFrom(";", "\t", "|", " ", ":", "\u001e", "\u001f", ", ") },
);

const layouts = fc.record({
  delimiter: delimiters,
  lineBreak: fc.constantFrom("\n", "\n", "\r\n", "\r", "\n\n", "\n\r"),
  before: fc.constantFrom("", "", "", "\ufeff", "\ufeff\ufeff", "\n", "# comment\n", "sep=;\n", " "),
  after: fc.constantFrom("", "\n", "\n\n", "\u001a", ",", '"', "\r", " \n"),
  heading: fc.boolean(),
});

const regular: fc.Arbitrary<string> = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc
      .tuple(
        fc.array(names, { minLength: width, maxLength: width }),
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { maxLength: 8 }),
        layouts,
      )
      .map(([columns, rows, layout]) => layOut(columns, rows, layout)),
  );

const ragged: fc.Arbitrary<string> = fc
  .tuple(fc.array(names, { maxLength: 4 }), fc.array(fc.array(field, { maxLength: 5 }), { maxLength: 6 }), layouts)
  .map(([columns, rows, layout]) => layOut(columns, rows, layout));

function layOut(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  { delimiter, lineBreak, before, after, heading }: typeof layouts extends fc.Arbitrary<infer T> ? T : never,
): string {
  const lines = (heading || rows.length === 0 ? [columns, ...rows] : rows).map((row) => row.join(delimiter));
  return before + lines.join(lineBreak) + after;
}

const noise = fc.oneof(fc.string({ maxLength: 60, unit: "binary" }), fc.string({ maxLength: 60, unit: characters }));

export const csvText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: regular },
  { weight: 3, arbitrary: ragged },
  { weight: 1, arbitrary: noise },
);

export const tableCases: fc.Arbitrary<TableCase> = fc.record({
  text: csvText,
  inputs: fc.array(fc.oneof(names, fc.constantFrom("pixel*", "*", "x*")), { minLength: 1, maxLength: 3 }),
  labels: fc.array(names, { minLength: 1, maxLength: 2 }),
  classes: fc.boolean(),
});

/** A table that can be read: numbers x1, …, y, and a column of names. */
export const goodTable: fc.Arbitrary<string> = fc
  .array(fc.tuple(anyFinite, anyFinite, anyFinite, fc.constantFrom("red", "green", "blue")), {
    minLength: 2,
    maxLength: 9,
  })
  .map((rows) => ["x,x2,y,colour", ...rows.map((row) => row.join(","))].join("\n"));
