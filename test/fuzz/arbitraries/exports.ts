import fc from "fast-check";
import { strangeText } from "./json.js";

/** What is done to one of the exported files of a paper's folder before they are refreshed. */
export interface ExportCase {
  /** Chooses the file, counted round. */
  readonly file: number;
  readonly edits: readonly Edit[];
  /** Whether the experiment has moved on since, so that untouched files are stale. */
  readonly moved: boolean;
  readonly checkOnly: boolean;
}

export interface Edit {
  readonly what: "flip" | "insert" | "cut" | "append" | "moveMark" | "repeatMark" | "rewrite";
  /** Where, counted round. */
  readonly at: number;
  readonly text: string;
}

const rewritten = fc
  .tuple(
    fc.constantFrom(
      "experiment",
      "hash",
      "figure",
      "format",
      "width",
      "round",
      "output",
      "set",
      "sweep",
      "compare",
      "files",
      "x",
    ),
    fc.oneof(
      fc.constantFrom(
        '"../outside/other.distill.json"',
        '"/etc/passwd"',
        '"x.distill.json/"',
        '"__proto__"',
        "null",
        "-1",
        "1e9",
      ),
      fc.constantFrom(
        "[]",
        "{}",
        '["tolerance=1e-320"]',
        '["problem.path=../outside/secret.csv"]',
        '["=="]',
        '"beamer"',
        '"pdf"',
      ),
      fc.constantFrom(
        '{"key":"tolerance","values":["0.1","x"]}',
        '[["tolerance=0.2"]]',
        '{"../outside/secret.csv":"00"}',
      ),
      strangeText.map((text) => JSON.stringify(text)),
    ),
  )
  .map(([key, value]) => `${key}=${value}`);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record<Edit>({
    what: fc.constantFrom("flip", "insert", "cut", "append", "moveMark", "repeatMark"),
    at: fc.nat(),
    text: fc.oneof(strangeText, fc.constantFrom("% self-distill-provenance: {", "\\input{x}", "\n", "<svg>", "-->")),
  }),
  fc.record<Edit>({ what: fc.constant("rewrite"), at: fc.nat(), text: rewritten }),
);

export const exportCases: fc.Arbitrary<ExportCase> = fc.record({
  file: fc.nat({ max: 99 }),
  edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
  moved: fc.boolean(),
  checkOnly: fc.boolean(),
});
