import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

export type Settings = Readonly<Record<string, unknown>>;

/** What makes the workbench show the extension and nothing else. */
export const quietSettings: Settings = {
  "chat.disableAIFeatures": true,
  "chat.agentHost.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "git.enabled": false,
  "extensions.autoUpdate": false,
  "telemetry.telemetryLevel": "off",
};

export function settingsFile(dataFolder: string): string {
  return path.join(dataFolder, "data", "User", "settings.json");
}

export function writeSettings(dataFolder: string, settings: Settings): void {
  const file = settingsFile(dataFolder);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}
