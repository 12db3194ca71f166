import type { Command } from "commander";
import { widthPresets } from "../figures/print/options.js";
import { exportFormats } from "../export/formats.js";
import type { Solver } from "../solver/solver.js";
import { choiceOptions } from "./choiceOptions.js";
import { ExitStatus, invalidInput } from "./exitStatus.js";
import { exportExperiment } from "./exportCommand.js";
import { figureNames, type ExportFlags } from "./exportRequests.js";
import { refreshFolder } from "./refreshCommand.js";
import { toStandardOutput } from "./standardOutput.js";
import { terminal } from "./terminal.js";
import { createTerminalProgress } from "./terminalProgress.js";

interface Flags extends ExportFlags {
  readonly refresh?: string;
  readonly check?: string;
  readonly overwriteEdited?: true;
  readonly allowOutside?: true;
}

type SetFlag = readonly [
  flags: string,
  description: string,
  collect: (value: string, earlier: readonly string[]) => readonly string[],
  initial: readonly string[],
];

/** `self-distill export`: figures for a paper, and whether those that it has are still true. */
export function addExportCommand(program: Command, solver: Solver, setFlag: SetFlag): void {
  const collect = (value: string, earlier: readonly string[]) => [...earlier, value];
  const command = program
    .command("export [file]")
    .description("write figures and tables of an experiment for a paper, or refresh those that were written")
    .option("--figure <name>", `${figureNames()}, or all; may be repeated`, collect, [] as readonly string[])
    .option(
      "--format <name>",
      `${exportFormats.join(", ")}; may be repeated; pdf when not given`,
      collect,
      [] as readonly string[],
    )
    .option(
      "--out <path>",
      "a folder, or the file when there is only one, or - for standard output; the current folder when not given",
    )
    .option(
      "--overwrite",
      "replace also files of these names that were not exported from this experiment, or were edited",
    )
    .option("--width <preset>", `${widthPresets.join(", ")}: one column, the full page, a slide`)
    .option("--font-size <points>", "of all text")
    .option("--round <t>", "the round in front")
    .option("--output <number>", "of several outputs the one that fits are shown of, from 1");
  for (const { flags, description } of choiceOptions()) command.option(flags, description);
  command
    .option("--sweep <key=values>", "with --format beamer: a parameter and its values, one for each frame")
    .option(
      "--compare <changes>",
      "for figures of compared runs: one more run, by its changes beside those of --set, as key=value;key=value;…; may be repeated",
      collect,
      [] as readonly string[],
    )
    .option(...setFlag)
    .option(
      "--refresh <dir>",
      "run again what the exported files below a folder were made from, and rewrite what has changed",
    )
    .option("--check <dir>", `only say what has changed; exit status ${ExitStatus.stale} when something has`)
    .option("--overwrite-edited", "with --refresh: also rewrite exported files that were edited by hand")
    .option(
      "--allow-outside",
      "with --refresh and --check: also read experiments and tables that lie outside of the folder",
    )
    .action(async (file: string | undefined, flags: Flags) => {
      const folder = flags.refresh ?? flags.check;
      if ((file === undefined) === (folder === undefined))
        throw invalidInput("export: give an experiment file, or --refresh or --check with a folder.");
      const progress = createTerminalProgress(process.stderr);
      try {
        if (file !== undefined) {
          const { paths, bytes, notes } = await exportExperiment(solver, file, flags, progress);
          if (bytes === undefined) await print(paths, progress.clear);
          else await toStandardOutput(bytes);
          notes.forEach((note) => {
            terminal.tell(`${note}\n`);
          });
        } else if (folder !== undefined) await refresh(folder);
      } finally {
        progress.clear();
      }

      async function refresh(below: string): Promise<void> {
        const { lines, faults, stale } = await refreshFolder(
          solver,
          below,
          {
            checkOnly: flags.check !== undefined,
            overwriteEdited: flags.overwriteEdited === true,
            allowOutside: flags.allowOutside === true,
          },
          progress,
        );
        await print(lines, progress.clear);
        faults.forEach((fault) => {
          terminal.tell(`${fault}\n`);
        });
        if (flags.check !== undefined && stale) process.exitCode = ExitStatus.stale;
        else if (faults.length > 0) process.exitCode = ExitStatus.invalidInput;
      }
    });
}

async function print(lines: readonly string[], clear: () => void): Promise<void> {
  clear();
  await terminal.printLines(lines);
}
