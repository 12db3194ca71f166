import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { scratchFolder } from "../../../scripts/editor/scratchFolder";
import { startServer } from "../../../scripts/editor/server";
import type { Settings } from "../../../scripts/editor/serverSettings";
import { workbenchUrl } from "../../../scripts/editor/workbenchUrl";
import { root } from "../../../scripts/support/project";
import { writeChanged } from "../../../scripts/support/writeChanged";
import { sharedBrowser } from "./browser";
import { panelFrame, sidebarFrame } from "./frames";
import { collectProblems, hostErrors } from "./problems";
import { answer, answerPath, choose, openFile, runCommand } from "./quickInput";
import { takeScreenshot } from "./screenshots";
import { themeApplied, themeSettings, type ThemeKind } from "./theme";

export interface EditorOptions {
  /** Files of the workspace: relative path → text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Whether the workspace also holds a copy of the project's examples; yes unless told otherwise. */
  readonly examples?: boolean;
  /** Whether the workspace is opened at all; otherwise the window is empty, and settings cannot be changed in it. */
  readonly openWorkspace?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly settings?: Settings;
  readonly theme?: ThemeKind;
  readonly reducedMotion?: boolean;
  /** Variables for the extension host. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Editor {
  readonly page: Page;
  /** The absolute path of the workspace folder. */
  readonly workspace: string;
  /** Uncaught errors and refused resources of the extension's pages so far. */
  readonly problems: readonly string[];
  /** What the extension host has logged as an error so far: uncaught ones and rejections that nobody handled. */
  hostErrors(): readonly string[];
  command(title: string): Promise<void>;
  openFile(relativePath: string): Promise<void>;
  choose(label: string): Promise<void>;
  answer(text: string): Promise<void>;
  answerPath(relativePath: string): Promise<void>;
  panelFrame(index?: number): FrameLocator;
  sidebarFrame(): FrameLocator;
  /** Opens the extension's side bar if it is not open and waits for its page. */
  showSidebar(): Promise<FrameLocator>;
  setTheme(kind: ThemeKind): Promise<void>;
  changeSettings(settings: Settings): void;
  screenshot(name: string): Promise<string>;
  readFile(relativePath: string): string;
  writeFile(relativePath: string, text: string): void;
  fileExists(relativePath: string): boolean;
  clipboard(): Promise<string>;
  /** Loads the workbench again, as "Developer: Reload Window" does. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

const editors = new Set<Editor>();

export function openEditors(): Editor[] {
  return [...editors];
}

/**
 * Opens a fresh VS Code with the extension in a workspace of its own. What a test leaves open is closed after its file.
 */
export async function openEditor(options: EditorOptions = {}): Promise<Editor> {
  const workspace = scratchFolder({
    examples: options.examples ?? true,
    ...(options.files && { files: options.files }),
  });
  const server = await startServer({ settings: { ...themeSettings(options.theme ?? "light"), ...options.settings } });
  let changed: Settings = {};
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1400, height: 900 },
    reducedMotion: options.reducedMotion === true ? "reduce" : "no-preference",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const problems = collectProblems(page);
  const inWorkspace = (relativePath: string): string => path.join(workspace.path, relativePath);
  let theme = options.theme ?? "light";
  const loaded = async (): Promise<void> => {
    await page.locator(".activitybar").waitFor();
    await themeApplied(page, theme);
  };

  const editor: Editor = {
    page,
    workspace: workspace.path,
    problems,
    hostErrors: () => hostErrors(server.dataFolder),
    command: (title) => runCommand(page, title),
    openFile: (relativePath) => openFile(page, inWorkspace(relativePath)),
    choose: (label) => choose(page, label),
    answer: (text) => answer(page, text),
    answerPath: (relativePath) => answerPath(page, inWorkspace(relativePath)),
    panelFrame: (index) => panelFrame(page, index),
    sidebarFrame: () => sidebarFrame(page),
    async showSidebar() {
      const item = page.locator(".activitybar .action-item", {
        has: page.locator('[aria-label^="Self-Distillation"]'),
      });
      await item.first().waitFor();
      if (!(await item.first().evaluate((element) => element.classList.contains("checked"))))
        await item.first().click();
      await sidebarFrame(page).locator("body").waitFor();
      return sidebarFrame(page);
    },
    async setTheme(kind) {
      theme = kind;
      editor.changeSettings(themeSettings(kind));
      await themeApplied(page, kind);
    },
    changeSettings(changes) {
      // The workspace's, because the server does not reliably notice changes of the user's.
      changed = { ...changed, ...changes };
      // Replaced in one step: a half-written file would for a moment mean other settings.
      writeChanged(inWorkspace(".vscode/settings.json"), Buffer.from(JSON.stringify(changed, null, 2)));
    },
    screenshot: (name) => takeScreenshot(page, name),
    readFile: (relativePath) => readFileSync(inWorkspace(relativePath), "utf8"),
    writeFile(relativePath, text) {
      mkdirSync(path.dirname(inWorkspace(relativePath)), { recursive: true });
      writeFileSync(inWorkspace(relativePath), text);
    },
    fileExists: (relativePath) => existsSync(inWorkspace(relativePath)),
    clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
    async reload() {
      await page.reload();
      await loaded();
    },
    async close() {
      if (!editors.delete(editor)) return;
      await context.close();
      await server.stop();
      workspace.remove();
    },
  };
  editors.add(editor);
  await page.goto(
    workbenchUrl({
      port: server.port,
      ...(options.openWorkspace === false ? {} : { folder: workspace.path }),
      extension: root,
      ...(options.environment && { environment: options.environment }),
    }),
  );
  await loaded();
  return editor;
}
