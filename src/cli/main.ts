import { performance } from "node:perf_hooks";
import { Command, CommanderError } from "commander";
import { analyses, type Analysis } from "../experiment/analyses/analysis.js";
import { generator } from "../experiment/generator.js";
import { serialiseBounds, serialiseReport } from "../experiment/serialiseReport.js";
import { createInProcessSolver } from "../solver/inProcessSolver.js";
import { loadSymmetricSolver } from "../solver/node/loadSymmetricSolver.js";
import { addExportCommand } from "./addExportCommand.js";
import { sheetText } from "./sheetText.js";
import { ExitStatus, inFile, invalidInput, statusOf } from "./exitStatus.js";
import { parameterHelp } from "./parameterHelp.js";
import { readExperiment, validateFile } from "./readExperiment.js";
import { isStandardOutput, watchStandardOutput } from "./standardOutput.js";
import { addStudyCommands } from "./studyCommands.js";
import { summaryText } from "./summaryText.js";
import { terminal } from "./terminal.js";
import { createTerminalProgress } from "./terminalProgress.js";
import { writeReport } from "./writeReport.js";

interface RunFlags {
  readonly json?: true;
  readonly out?: string;
  readonly allPoints?: true;
  readonly set: readonly string[];
}

const collect = (value: string, earlier: readonly string[]) => [...earlier, value];

function buildProgram(): Command {
  const solver = createInProcessSolver(() => performance.now(), loadSymmetricSolver(__dirname));
  const run = async (
    file: string,
    changes: readonly string[],
    include: readonly Analysis[] = [],
    allPoints = false,
  ) => {
    const progress = createTerminalProgress(process.stderr);
    try {
      return await solver.run({ ...(await readExperiment(file, changes)), include, allPoints }, progress.show);
    } catch (error) {
      throw inFile(file, error);
    } finally {
      progress.clear();
    }
  };
  const setFlag = [
    "--set <key=value>",
    "change a parameter of the experiment; may be repeated",
    collect,
    [] as readonly string[],
  ] as const;
  const program = new Command("self-distill")
    .description(
      "Self-distillation in Hilbert space (Mobahi, Farajtabar, Bartlett 2020): run experiments and compute round-count bounds.",
    )
    .configureOutput({ writeOut: terminal.printAtOnce, writeErr: terminal.tell })
    .version(generator.version)
    .exitOverride();
  program
    .command("run <file>")
    .description("run an experiment, - for standard input; a readable summary on stdout, or the report with --json")
    .option("--json", "print the report as JSON")
    .option("--out <dir>", "also write the report to DIR as NAME.report.json; with - it is printed, as with --json")
    .option(
      "--all-points",
      "keep every training point in the report; of more than 20,000 it holds those that make the picture",
    )
    .option(...setFlag)
    .addHelpText("after", () => `\n${parameterHelp()}`)
    .action(async (file: string, flags: RunFlags) => {
      const { report, milliseconds } = await run(
        file,
        flags.set,
        flags.json === true || flags.out !== undefined ? analyses : [],
        flags.allPoints,
      );
      const reportOnly = flags.json === true || isStandardOutput(flags.out);
      if (flags.out !== undefined && !isStandardOutput(flags.out)) await writeReport(flags.out, file, report);
      await terminal.print(reportOnly ? serialiseReport(report) : summaryText(report, milliseconds, terminalWidth()));
    });
  program
    .command("bounds <file>")
    .description(
      "the theorem sheet: every bound beside the truth, with the hypotheses that hold and the one that fails",
    )
    .option("--json", "print the bounds as JSON, as the report has them")
    .option(...setFlag)
    .action(async (file: string, flags: Pick<RunFlags, "json" | "set">) => {
      const { report } = await run(file, flags.set, ["theorems"]);
      await terminal.print(flags.json === true ? serialiseBounds(report) : sheetText(report, terminalWidth()));
    });
  addStudyCommands(program, solver);
  addExportCommand(program, solver, setFlag);
  program
    .command("validate <files...>")
    .description("check experiment files without running them")
    .action(async (files: readonly string[]) => {
      const results = await Promise.all(files.map(validateFile));
      await terminal.printLines(results.flatMap(({ lines }) => lines));
      const faults = results.flatMap(({ faults: found }) => found);
      if (faults.length > 0) throw invalidInput(...faults);
    });
  return program;
}

/** Lines are fitted to a terminal; what is piped on keeps a line for each row. */
function terminalWidth(): number | undefined {
  return process.stdout.isTTY ? process.stdout.columns : undefined;
}

async function main(): Promise<void> {
  watchStandardOutput();
  try {
    await buildProgram().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      // commander has already printed what is wrong, or the help that was asked for.
      process.exitCode = error.exitCode === 0 ? ExitStatus.done : ExitStatus.invalidInput;
      return;
    }
    terminal.tell(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = statusOf(error);
  }
}

void main();
