import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type LaunchOptions } from "playwright-core";
import { canInstallBrowser, installBrowser } from "./installBrowser";

const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const macApplications = ["Google Chrome", "Chromium", "Microsoft Edge"];

const windowsPrograms = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
];

/** How to launch a Chromium that is quiet, works as root in a container, and contacts nobody. */
export async function browserLaunch(tell: (progress: string) => void = () => undefined): Promise<LaunchOptions> {
  const executablePath = findBrowser() ?? (await installedBrowser(tell));
  return {
    executablePath,
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}

async function installedBrowser(tell: (progress: string) => void): Promise<string> {
  if (canInstallBrowser()) {
    tell("installing Chromium from the system's packages, once");
    await installBrowser();
  }
  const found = findBrowser();
  if (found === undefined) {
    throw new Error("No Chrome, Chromium or Edge was found. Install one, or set CHROME_PATH to its executable.");
  }
  return found;
}

export function findBrowser(): string | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined && chosen !== "") {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH is ${chosen}, but no such file exists. Correct or unset it.`);
    return chosen;
  }
  return candidates().find((candidate) => existsSync(candidate));
}

function candidates(): string[] {
  switch (process.platform) {
    case "darwin":
      return ["/Applications", path.join(process.env.HOME ?? "", "Applications")].flatMap((folder) =>
        macApplications.map((name) => path.join(folder, `${name}.app`, "Contents", "MacOS", name)),
      );
    case "win32":
      return [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => windowsPrograms.map((program) => path.join(folder, program)));
    default:
      return [
        ...(process.env.PATH ?? "")
          .split(path.delimiter)
          .flatMap((folder) => commands.map((command) => path.join(folder, command))),
        "/snap/bin/chromium",
        chromium.executablePath(),
      ];
  }
}
