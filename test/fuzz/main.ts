import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { kindNames, kinds, type KindName } from "./kinds.js";
import { keepFailure } from "./regressions.js";
import { runFuzz } from "./runFuzz.js";

const usage =
  "npm run fuzz -- [--only experiment,formula,…] [--count N] [--share 0.1] [--seed N] [--jobs N]\n" +
  "Without --count each kind has its own; --share takes a part of it.";

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      count: { type: "string" },
      share: { type: "string", default: "1" },
      seed: { type: "string", default: "1" },
      jobs: { type: "string", default: String(Math.min(2, availableParallelism())) },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  let failed = 0;
  for (const kind of chosen(values.only)) {
    const count = Math.ceil(
      values.count === undefined ? kinds[kind].count * Number(values.share) : Number(values.count),
    );
    const started = performance.now();
    const { failures, slowest } = await runFuzz({
      kind,
      seed: Number(values.seed),
      count,
      jobs: Number(values.jobs),
      folder: __dirname,
      onFault: (index, fault) => {
        console.error(`${kind} ${String(index)}: ${fault.text}`);
      },
    });
    const seconds = (performance.now() - started) / 1000;
    console.log(
      `${kind.padEnd(12)}${String(count).padStart(8)} cases${String(failures.length).padStart(4)} faults` +
        `${seconds.toFixed(1).padStart(8)} s, slowest ${(slowest / 1000).toFixed(2)} s`,
    );
    for (const failure of failures)
      console.log(`  case ${String(failure.index)}: ${failure.fault}\n    test/regressions/${keepFailure(failure)}`);
    failed += failures.length;
  }
  return failed > 0 ? 1 : 0;
}

function chosen(only: string | undefined): readonly KindName[] {
  if (only === undefined) return kindNames;
  return only.split(",").map((name) => {
    const kind = kindNames.find((each) => each === name);
    if (kind === undefined)
      throw new Error(`--only ${name}: there is no such kind; use ${kindNames.join(", ")}.\n${usage}`);
    return kind;
  });
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
