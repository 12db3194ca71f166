import { nodeFileAccess } from "../storage/node/nodeFileAccess.js";
import { WriteError } from "../storage/writeError.js";
import { writeFilesWhole, type WholeFile } from "../storage/writeFilesWhole.js";
import { invalidInput } from "./exitStatus.js";

export type FileToWrite = WholeFile;

/**
 * Writes files, all of them or none.
 * @throws InvalidInput when a place cannot be written to
 */
export async function writeFiles(files: readonly FileToWrite[]): Promise<void> {
  try {
    await uninterrupted(() => writeFilesWhole(nodeFileAccess, files));
  } catch (error) {
    throw error instanceof WriteError ? invalidInput(`${error.message}.`) : error;
  }
}

const interrupts = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Ctrl+C in the middle would leave some files written and others not: it is obeyed when all are, a moment later. */
async function uninterrupted(work: () => Promise<void>): Promise<void> {
  const received: NodeJS.Signals[] = [];
  const note = (signal: NodeJS.Signals): void => {
    received.push(signal);
  };
  interrupts.forEach((signal) => process.on(signal, note));
  try {
    await work();
  } finally {
    interrupts.forEach((signal) => process.off(signal, note));
    const [first] = received;
    if (first !== undefined) process.kill(process.pid, first);
  }
}
