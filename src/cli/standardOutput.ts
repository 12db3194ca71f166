import { fstatSync, writeSync } from "node:fs";
import { causeOf } from "../storage/causes.js";
import { codeOf } from "../storage/errorCode.js";
import { english } from "../storage/wording.js";
import { ExitStatus } from "./exitStatus.js";

/** How standard output is named where a file can be. */
const names = new Set(["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]);

export function isStandardOutput(path: string | undefined): boolean {
  return path !== undefined && names.has(path);
}

/** Writes to standard output all that is given. Ends the program when it cannot. */
export async function toStandardOutput(content: string | Uint8Array): Promise<void> {
  if (isRedirected()) writeAll(Buffer.from(content));
  else
    await new Promise<void>((resolve) => {
      process.stdout.write(content, (error) => {
        if (error instanceof Error) endWithout(error);
        resolve();
      });
    });
}

/** For a writer that waits for nobody, such as the printer of the help. */
export function toStandardOutputAtOnce(text: string): void {
  process.stdout.write(text);
}

/** What is written by others, such as the help, ends the program in the same way. */
export function watchStandardOutput(): void {
  process.stdout.on("error", endWithout);
  // Nobody is left to be told.
  process.stderr.on("error", () => process.exit(process.exitCode ?? ExitStatus.fault));
}

/** Node takes what a file has no room for as written. */
function writeAll(bytes: Uint8Array): void {
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(1, bytes, written);
  } catch (error) {
    endWithout(error);
  }
}

function isRedirected(): boolean {
  if (process.stdout.isTTY) return false;
  const stats = fstatSync(1);
  return stats.isFile() || stats.isCharacterDevice();
}

/** A reader that has seen enough, such as `head`, closes the pipe: that is no fault. */
function endWithout(error: unknown): never {
  if (codeOf(error) === "EPIPE") process.exit(ExitStatus.done);
  process.stderr.write(`standard output could not be written: ${causeOf(error, english)}.\n`);
  process.exit(ExitStatus.invalidInput);
}
