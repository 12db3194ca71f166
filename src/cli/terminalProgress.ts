import { printableLine } from "../experiment/printable.js";

export interface TerminalProgress {
  show(stage: string, fraction: number | null): void;
  clear(): void;
}

/**
 * What the run is doing, on one line of a terminal that is wiped afterwards; nothing where the stream is not a
 * terminal.
 */
export function createTerminalProgress(stream: NodeJS.WriteStream): TerminalProgress {
  const wipe = "\r\u001b[K";
  return {
    show(stage, fraction) {
      if (stream.isTTY)
        stream.write(`${wipe}${printableLine(stage)} …${fraction === null ? "" : ` ${Math.round(100 * fraction)} %`}`);
    },
    clear() {
      if (stream.isTTY) stream.write(wipe);
    },
  };
}
