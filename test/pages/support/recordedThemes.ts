import { readFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import { root } from "../../../scripts/support/project.js";
import type { ThemeKind } from "../../editor/support/theme.js";

/** What the editor puts into a page to make it follow a theme. */
export interface RecordedTheme {
  readonly bodyClass: string;
  readonly bodyData: Readonly<Record<string, string>>;
  /** Custom properties of the root. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface RecordedThemes {
  /** The lines of the style sheet that every page gets. */
  readonly defaultStyles: readonly string[];
  readonly themes: Readonly<Record<ThemeKind, RecordedTheme>>;
}

/** Written by `npm run recordThemes`, from the editor itself. */
export const recordingFile = path.join(root, "test", "pages", "support", "recordedThemes.json");

let recording: RecordedThemes | undefined;

function recorded(): RecordedThemes {
  recording ??= JSON.parse(readFileSync(recordingFile, "utf8")) as RecordedThemes;
  return recording;
}

/** The page with the editor's own style sheet in front, where the page's content policy does not apply yet. */
export function themedHtml(html: string, kind: ThemeKind): string {
  const { defaultStyles, themes } = recorded();
  const { bodyClass, bodyData, variables } = themes[kind];
  const data = Object.entries(bodyData).map(([name, value]) => ` data-${name}="${value}"`);
  const style = Object.entries(variables)
    .map(([name, value]) => `${name}:${value}`)
    .join(";")
    .replaceAll('"', "&quot;");
  return html
    .replace("<html ", () => `<html style="${style}" `)
    .replace("<head>", () => `<head><style id="_defaultStyles">${defaultStyles.join("\n")}</style>`)
    .replace("<body>", () => `<body class="${bodyClass}"${data.join("")}>`);
}

export async function applyTheme(frame: Frame, kind: ThemeKind): Promise<void> {
  await frame.evaluate(({ bodyClass, bodyData, variables }) => {
    const { body, documentElement } = document;
    for (const name of [...documentElement.style].filter((each) => each.startsWith("--vscode-")))
      documentElement.style.removeProperty(name);
    for (const [name, value] of Object.entries(variables)) documentElement.style.setProperty(name, value);
    body.classList.remove(...[...body.classList].filter((each) => each.startsWith("vscode-")));
    body.classList.add(...bodyClass.split(" "));
    for (const [name, value] of Object.entries(bodyData)) body.setAttribute(`data-${name}`, value);
  }, recorded().themes[kind]);
}
