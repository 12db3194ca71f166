import { runOrThrow } from "./run";

/** The npm that started this process when there is one; otherwise whichever the PATH has. */
export function npm(what: string, npmArguments: readonly string[], cwd: string): Promise<string> {
  const script = process.env.npm_execpath;
  if (script !== undefined && /npm-cli\.c?js$/.test(script)) {
    return runOrThrow(what, process.execPath, [script, ...npmArguments], { cwd });
  }
  return runOrThrow(what, "npm", npmArguments, { cwd, shell: process.platform === "win32" });
}
