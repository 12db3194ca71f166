import fc from "fast-check";
import { forgeries, type Forgery } from "./forgeries.js";
import { strangeText } from "./json.js";

/** What is done to one of the exported files of a paper's folder before they are refreshed. */
export interface ExportCase {
  /** Chooses the file, counted round. */
  readonly file: number;
  /** Whether the folder holds a second figure. */
  readonly neighbour: boolean;
  readonly edits: readonly Edit[];
  /** Whether, and how, the file is given an origin of a stranger's and a seal that is right for it. */
  readonly forgery: Forgery | null;
  /** What stands in the place of the last of the figure's other files. */
  readonly taken: "nothing" | "text" | "link" | "folder";
  /** Whether the experiment has moved on since, so that untouched files are stale. */
  readonly moved: boolean;
  readonly checkOnly: boolean;
  readonly overwriteEdited: boolean;
  readonly allowOutside: boolean;
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

const rarely = fc.nat({ max: 7 }).map((n) => n === 7);

const rest = {
  file: fc.nat({ max: 99 }),
  neighbour: rarely,
  taken: fc.constantFrom("nothing", "nothing", "nothing", "text", "link", "folder"),
  moved: fc.boolean(),
  checkOnly: rarely,
  overwriteEdited: rarely,
  allowOutside: rarely,
} as const;

export const exportCases: fc.Arbitrary<ExportCase> = fc.oneof(
  fc.record<ExportCase>({
    ...rest,
    edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
    forgery: fc.constant(null),
  }),
  {
    weight: 3,
    arbitrary: fc.record<ExportCase>({
      ...rest,
      // Most edits leave nothing that could be forged.
      edits: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(edit, { minLength: 1, maxLength: 1 })),
      forgery: forgeries,
    }),
  },
);
