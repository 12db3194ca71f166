import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../../../scripts/support/project.js";
import { panelOf } from "../support/explorer.js";
import { openEditor, type Editor } from "../support/openEditor.js";

const link = "[Details](command:workbench.action.closeWindow)";
const hostile = `${link} x.distill.json`;
const example = readFileSync(path.join(root, "examples", "illustrative.distill.json"), "utf8");
const titled = example.replace(/"title": "[^"]*"/, `"title": "${link} $(trash) t"`);
const victim = `${JSON.stringify({ version: 1, tolerance: 0.5 }, null, 2)}\n`;

describe("a workspace that was made by somebody else", () => {
  let editor: Editor;
  let panel: ReturnType<typeof panelOf>;
  /** What is shown, without the characters that only part it. */
  const seen = async (text: Promise<string>) => (await text).replaceAll("\u2060", "").replace(/\s+/g, " ");

  beforeAll(async () => {
    editor = await openEditor({
      examples: false,
      files: {
        [hostile]: titled,
        "victim.distill.json": victim,
        "victim.json": victim,
        [`${link} $(trash).csv`]: "$(trash),y\n1,2\n2,3\n3,4\n",
      },
    });
    // A page can reach the host in one way only; VS Code takes it away before the page's own scripts run.
    await editor.page.addInitScript(() => {
      Object.assign(window, { outside: window.parent });
    });
    await editor.command("View: Show Explorer");
    const row = editor.page.locator(".explorer-folders-view .monaco-list-row", { hasText: "x.distill.json" });
    await row.dblclick();
    await editor.command("Self-Distillation: Show Panel");
    panel = panelOf(editor);
    await panel.expectQuantity("N", 4);
  });

  it("has names that are shown as they are, and are no links or pictures", async () => {
    await editor.showSidebar();
    await editor.page.getByRole("button", { name: /^Runs Section/ }).click();
    const run = editor.page
      .locator('.pane:has([aria-label^="Runs Section"]) .monaco-list-row')
      .filter({ hasText: "Details" });
    await run.waitFor();
    expect(await seen(run.innerText())).toContain(`${link} $(trash) t`);
    expect(await run.locator(".codicon-trash, a[href^='command:']").count()).toBe(0);
    expect(await seen(editor.page.locator(".tab.active .label-name").first().innerText())).toContain(link);
    expect(await panel.frame.locator("a[href^='command:'], .codicon-trash").count()).toBe(0);
  });

  it("has tables whose names are shown as they are in a list to pick from", async () => {
    await editor.command("Self-Distillation: New Experiment from Table…");
    const widget = editor.page.locator(".quick-input-widget");
    const row = widget.locator(".quick-input-list .monaco-list-row").first();
    await row.waitFor();
    expect(await seen(row.innerText())).toContain(`${link} $(trash).csv`);
    expect(await row.locator(".codicon-trash").count()).toBe(0);
    await editor.page.keyboard.press("Enter");
    await expect.poll(() => widget.locator("input").first().getAttribute("placeholder")).toMatch(/Labels/);
    expect(await seen(widget.innerText())).toContain("$(trash)");
    expect(await widget.locator(".quick-input-list .codicon-trash, a[href^='command:']").count()).toBe(0);
    await editor.page.keyboard.press("Escape");
  });

  it("gives a page no hold on files that it does not show", async () => {
    const shown = new URL(`file://${path.join(editor.workspace, hostile)}`);
    const say = (method: string, params: unknown, receiver: object = { type: "extension" }) =>
      panel.frame.locator("body").evaluate(
        (_, message) => {
          const { outside } = window as unknown as { outside: Record<string, (command: string, data: object) => void> };
          outside["__vscode_post_message__"]?.("onmessage", { message });
        },
        { method, params, receiver },
      );
    const uri = (name: string) => `vscode-remote://127.0.0.1${path.join(editor.workspace, name)}`;
    for (const document of [uri("victim.distill.json"), uri("victim.json"), `file://${shown.pathname}`, "untitled:a"])
      await say("controls/commit", { document, path: ["tolerance"], value: 0.123 });
    await say("panel/wantAnalyses", { analyses: "theorems" });
    await say("panel/open", { what: "__proto__" });
    await say("panel/snapshot", { revision: 1e9, title: "forged" }, { type: "broadcast" });
    await say("controls/snapshot", {}, { type: "webview", webviewType: "selfDistillation.experiment" });
    // The way does lead to the host: what the page may say is heard after all of this.
    await say("panel/open", { what: "newExperiment" });
    await editor.page.locator('.tab[data-resource-name="experiment.distill.json"]').waitFor();
    expect(await editor.page.locator(".tab.dirty", { hasText: "victim" }).count()).toBe(0);
    expect(editor.readFile("victim.distill.json")).toBe(victim);
    expect(editor.readFile("victim.json")).toBe(victim);
    expect(editor.readFile(hostile)).toBe(titled);
    expect(editor.problems).toEqual([]);
  });
});
