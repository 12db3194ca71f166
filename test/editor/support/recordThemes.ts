import type { RecordedTheme, RecordedThemes } from "../../pages/support/recordedThemes.js";
import type { Editor } from "./openEditor.js";
import { themeKinds, type ThemeKind } from "./theme.js";

/** What the editor puts into the panel's page in each kind of theme. */
export async function recordThemes(editor: Editor): Promise<RecordedThemes> {
  const body = editor.panelFrame().locator("body");
  const themes: [ThemeKind, RecordedTheme][] = [];
  for (const kind of themeKinds) {
    await editor.setTheme(kind);
    await body.waitFor();
    themes.push([kind, await body.evaluate(readTheme)]);
  }
  const styles = await body.evaluate(
    (element) => element.ownerDocument.querySelector("#_defaultStyles")?.textContent ?? "",
  );
  const lines = styles.split("\n").map((line) => line.trim());
  return {
    defaultStyles: lines.filter((line) => line !== ""),
    themes: Object.fromEntries(themes) as Record<ThemeKind, RecordedTheme>,
  };
}

function readTheme(body: HTMLElement | SVGElement): RecordedTheme {
  const { style } = body.ownerDocument.documentElement;
  return {
    bodyClass: [...body.classList].filter((each) => each.startsWith("vscode-")).join(" "),
    bodyData: Object.fromEntries(
      [...body.attributes]
        .filter(({ name }) => name.startsWith("data-vscode-theme"))
        .map(({ name, value }) => [name.slice("data-".length), value]),
    ),
    variables: Object.fromEntries(
      [...style].filter((name) => name.startsWith("--vscode-")).map((name) => [name, style.getPropertyValue(name)]),
    ),
  };
}
