import type { Fault } from "./protocol.js";

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { text: `threw ${String(error)}`, signature: "threw no error" };
  const text = `${error.name}: ${error.message}`.replace(/\s+/g, " ").slice(0, 400);
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  // Recursion ends anywhere: not the deepest frame, but the file tells such faults apart.
  const overflow = error instanceof RangeError && /call stack/i.test(error.message);
  const place = frames.find((line) => /\b(src|media)\//.test(line)) ?? frames[0] ?? "";
  const where = /(?:src|media)\/[\w./-]+(?::\d+)?/.exec(place)?.[0] ?? "";
  return {
    text: where === "" ? text : `${text} (${where})`,
    signature: `${text.replace(/-?\d+(\.\d+)?(e[+-]?\d+)?/gi, "#").slice(0, 80)} ${overflow ? where.replace(/:\d+$/, "") : where}`,
  };
}

export function slowFault(kind: string, milliseconds: number): Fault {
  return { text: `took ${(milliseconds / 1000).toFixed(1)} s`, signature: `slow ${kind}` };
}
