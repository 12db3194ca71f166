import fc from "fast-check";
import { strangeText } from "./json.js";

/** What a stranger who knows how files are sealed writes into one. */
export interface Forgery {
  /** Fields of the origin, in the places of those that are there; `{root}` in a text stands for the scratch folder. */
  readonly fields: readonly (readonly [string, unknown])[];
  /** The file that the seal names, as below; its own when empty. */
  readonly sealedFor: string;
  /** The name that the file is given in the folder, to which the ending of its format comes; its own when empty. */
  readonly name: string;
  /** Left out as in files from before there were seals, wrong by a digit, or right. */
  readonly seal: "right" | "wrong" | "none";
}

const paths = fc.constantFrom(
  "x.distill.json",
  "./x.distill.json",
  "../project/x.distill.json",
  "../outside/other.distill.json",
  "../outside/table.distill.json",
  "..",
  ".",
  "",
  "../../../../../../etc/hostname",
  "{root}/outside/other.distill.json",
  "{root}/project/x.distill.json",
  "/dev/zero",
  "/proc/self/environ",
  "\\\\server\\share\\x.distill.json",
  "//server/share/x.distill.json",
  "..\\outside\\other.distill.json",
  "C:\\Users\\x.distill.json",
  "C:x.distill.json",
  "file:///etc/hostname",
  "~/x.distill.json",
  "thesis.tex",
  "thesis.tex/x.distill.json",
  "pipe.distill.json",
  "link.distill.json",
  "linked/other.distill.json",
  "table.distill.json",
  "folder.distill.json",
  "x.distill.json\0.tex",
  "-",
  "__proto__",
  "a/".repeat(500),
  "x".repeat(300),
);

/** Each is longer than another thing may be: a path, all changes, the line, and the part of a file that is looked at. */
const long = fc
  .constantFrom(["é", 1025] as const, ["9", 4001] as const, ["%", 70_000] as const, ["x", 300_000] as const)
  .map(([sign, size]) => sign.repeat(size));
const many = fc.constantFrom(0, 1, 20, 33, 201, 1000);

const changes = fc.constantFrom(
  "tolerance=0.2",
  "tolerance=1e-320",
  "rounds=2",
  "rounds=1000000000",
  "grid.points=1000000000",
  "problem.inputs=[]",
  "problem.path=../outside/secret.csv",
  "problem.path={root}/outside/secret.csv",
  'problem={"kind":"table","path":"../outside/secret.csv","inputs":["x"],"labels":["y"],"kernel":{"kind":"linear"}}',
  "__proto__.x=1",
  "constructor=1",
  "=",
);

const fields: fc.Arbitrary<readonly [string, unknown]> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constant("experiment"), fc.oneof(paths, paths, strangeText, long)) },
  { weight: 2, arbitrary: fc.tuple(fc.constant("set"), fc.array(changes, { maxLength: 3 })) },
  fc.tuple(
    fc.constant("set"),
    many.map((count) => Array<string>(count).fill("tolerance=0.2")),
  ),
  fc.tuple(
    fc.constant("compare"),
    fc.array(
      fc.array(changes, { maxLength: 1 }).map((each) => [...each]),
      { maxLength: 3 },
    ),
  ),
  fc.tuple(
    fc.constant("sweep"),
    fc.record({
      key: fc.constantFrom("tolerance", "rounds", "problem", "__proto__"),
      values: fc.array(fc.constantFrom("0.1", "1", "x", "1e9"), { maxLength: 3 }),
    }),
  ),
  fc.tuple(
    fc.constant("format"),
    fc.constantFrom("svg", "pdf", "pgfplots", "csv", "latex", "numpy", "numbers", "beamer", "x"),
  ),
  fc.tuple(
    fc.constant("figure"),
    fc.constantFrom("fits", "bounds", "errors", "multipliers", "toString", "__proto__", "x"),
  ),
  fc.tuple(fc.constantFrom("generator", "figure", "hash", "width", "unknown"), fc.oneof(long, strangeText)),
  fc.tuple(fc.constantFrom("round", "output", "fontSize"), fc.constantFrom(0, 1, -1, 1.5, 1e9, 99, null)),
  fc.tuple(
    fc.constant("seeds"),
    many.map((count) => Array<number>(count).fill(7)),
  ),
  fc.tuple(
    fc.constant("files"),
    fc.oneof(
      many.map((count) =>
        Object.fromEntries(Array.from({ length: count }, (_, i) => [`t${String(i)}.csv`, "0".repeat(64)])),
      ),
      fc.constant({ "../outside/secret.csv": "0".repeat(64) }),
    ),
  ),
);

const names = fc.constantFrom(
  "",
  "",
  "",
  "pasted",
  "thesis",
  "x",
  "x.new",
  "X-fits",
  "..",
  "notes.tex",
  "x.distill.json.tex",
);

export const forgeries: fc.Arbitrary<Forgery> = fc.record({
  fields: fc.array(fields, { minLength: 0, maxLength: 2 }),
  sealedFor: fc.oneof(names, fc.constantFrom("../outside/secret.csv", "{root}/outside/secret.csv", "x".repeat(1025))),
  name: names,
  seal: fc.constantFrom("right", "right", "right", "right", "right", "wrong", "none"),
});
