import type { Page } from "playwright-core";
import { ourFrames } from "./frames";

/** Each kind of theme with the built-in one that stands for it, and the classes that show it has been applied. */
const themes = {
  light: { name: "Light 2026", workbench: "2026-light-json", webview: "vscode-light" },
  dark: { name: "Dark 2026", workbench: "2026-dark-json", webview: "vscode-dark" },
  highContrast: { name: "Default High Contrast", workbench: "hc_black-json", webview: "vscode-high-contrast" },
  highContrastLight: {
    name: "Default High Contrast Light",
    workbench: "hc_light-json",
    webview: "vscode-high-contrast-light",
  },
} as const;

export type ThemeKind = keyof typeof themes;

export const themeKinds = Object.keys(themes) as readonly ThemeKind[];

export function themeSettings(kind: ThemeKind): Record<string, unknown> {
  return {
    "workbench.colorTheme": themes[kind].name,
    "window.autoDetectColorScheme": false,
    "window.autoDetectHighContrast": false,
  };
}

export async function themeApplied(page: Page, kind: ThemeKind): Promise<void> {
  const { workbench, webview } = themes[kind];
  await page.locator(`.monaco-workbench.vscode-theme-defaults-themes-${workbench}`).waitFor();
  for (const frame of await ourFrames(page)) {
    await frame.locator(`body[data-vscode-theme-kind="${webview}"]`).waitFor({ state: "attached" });
  }
}
