import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "../support/project";
import { runOrThrow } from "../support/run";

/** Whether a person can be expected to see a window that is opened from here. */
export function hasDisplay(): boolean {
  const remote = process.env.CI ?? process.env.SSH_CONNECTION;
  if (remote !== undefined && remote !== "") return false;
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** The `code` command, unless it cannot open an extension under development from here. */
export function desktopCode(): string | undefined {
  // Inside a remote window `code` only forwards files; as root the desktop refuses to run.
  if (!hasDisplay() || process.env.VSCODE_IPC_HOOK_CLI !== undefined || process.getuid?.() === 0) return undefined;
  const names = process.platform === "win32" ? ["code.cmd", "code.exe"] : ["code"];
  return (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((candidate) => existsSync(candidate));
}

export async function openInDesktop(
  code: string,
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const windows = process.platform === "win32";
  const quoted = (text: string): string => (windows ? `"${text}"` : text);
  await runOrThrow("opening VS Code", quoted(code), [`--extensionDevelopmentPath=${quoted(root)}`, quoted(folder)], {
    env: { ...process.env, ...environment },
    shell: windows,
  });
}
