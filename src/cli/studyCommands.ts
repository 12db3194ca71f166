import type { Command } from "commander";
import { serialiseStudies } from "../experiment/serialiseStudy.js";
import type { Study } from "../experiment/studies/study.js";
import type { StudyResult } from "../experiment/studies/studyResult.js";
import type { RunRequest, Solver } from "../solver/solver.js";
import { inFile } from "./exitStatus.js";
import { readExperiment } from "./readExperiment.js";
import { crossValidationText, profileText, riskText } from "./studyText.js";
import { terminal } from "./terminal.js";
import { createTerminalProgress } from "./terminalProgress.js";

interface StudyFlags {
  readonly json?: true;
  readonly set: readonly string[];
  readonly draws?: string;
  readonly folds?: string;
  readonly seed?: string;
}

type Of<S extends Study> = Extract<StudyResult, { readonly kind: S }>;

const collect = (value: string, earlier: readonly string[]) => [...earlier, value];

/** The subcommands for what takes many runs. */
export function addStudyCommands(program: Command, solver: Solver): void {
  const setFlag = [
    "--set <key=value>",
    "change a parameter of the experiment; may be repeated",
    collect,
    [] as readonly string[],
  ] as const;
  program
    .command("profile <file>")
    .description("rounds against tolerance: N(ε) beside its bounds, and where it changes")
    .option("--json", "print everything as JSON")
    .option(...setFlag)
    .action((file: string, flags: StudyFlags) =>
      inOrder(file, flags.set, async (request) => {
        const study = await compute(solver, request, "roundsAgainstTolerance");
        await terminal.print(
          flags.json === true
            ? serialiseStudies(request.experiment, { roundsAgainstTolerance: study })
            : profileText(study),
        );
      }),
    );
  program
    .command("risk <file>")
    .description(
      "error against the known truth over fresh noise: bias², variance and risk with the multipliers held fixed, " +
        "and Monte Carlo with multipliers of their own",
    )
    .option("--draws <count>", "how many draws (monteCarlo.draws)")
    .option("--seed <number>", "their seed (monteCarlo.seed)")
    .option("--json", "print everything as JSON")
    .option(...setFlag)
    .action((file: string, flags: StudyFlags) =>
      inOrder(file, changes(flags, "monteCarlo", ["draws", "seed"]), async (request) => {
        const study = await compute(solver, request, "monteCarlo");
        const { report } = await solver.run({ ...request, include: ["generalisation"] });
        await terminal.print(
          flags.json === true
            ? serialiseStudies(request.experiment, { ...report.generalisation, monteCarlo: study })
            : riskText(report, study),
        );
      }),
    );
  program
    .command("crossValidate <file>")
    .description("k-fold cross-validation of every round, with the same ε in each fold")
    .option("--folds <count>", "how many folds (crossValidation.folds)")
    .option("--seed <number>", "seed of the split (crossValidation.seed)")
    .option("--json", "print everything as JSON")
    .option(...setFlag)
    .action((file: string, flags: StudyFlags) =>
      inOrder(file, changes(flags, "crossValidation", ["folds", "seed"]), async (request) => {
        const study = await compute(solver, request, "crossValidation");
        await terminal.print(
          flags.json === true
            ? serialiseStudies(request.experiment, { crossValidation: study })
            : crossValidationText(study),
        );
      }),
    );
}

function changes(
  flags: StudyFlags,
  parent: "monteCarlo" | "crossValidation",
  keys: readonly ("draws" | "folds" | "seed")[],
): string[] {
  return [...flags.set, ...keys.flatMap((key) => (flags[key] === undefined ? [] : [`${parent}.${key}=${flags[key]}`]))];
}

async function inOrder(
  file: string,
  set: readonly string[],
  work: (request: RunRequest) => Promise<void>,
): Promise<void> {
  try {
    await work(await readExperiment(file, set));
  } catch (error) {
    throw inFile(file, error);
  }
}

async function compute<S extends Study>(solver: Solver, request: RunRequest, study: S): Promise<Of<S>> {
  const progress = createTerminalProgress(process.stderr);
  const stage = {
    roundsAgainstTolerance: "rounds against tolerance",
    monteCarlo: "Monte Carlo",
    crossValidation: "cross-validation",
  }[study];
  try {
    const result = await solver.study(request, study, ({ fraction }) => {
      progress.show(stage, fraction);
    });
    if (!isOf(result, study)) throw new Error(`The solver answered ${result.kind} when it was asked for ${study}.`);
    return result;
  } finally {
    progress.clear();
  }
}

function isOf<S extends Study>(result: StudyResult, study: S): result is Of<S> {
  return result.kind === study;
}
