import { readFileSync } from "node:fs";
import path from "node:path";
import type { FrameLocator, Page, Route } from "playwright-core";
import type { PageName } from "../../../src/messages/decodeMessage.js";
import { root } from "../../../scripts/support/project.js";
import { sharedBrowser } from "../../editor/support/browser.js";
import { takeScreenshot } from "../../editor/support/screenshots.js";
import type { ThemeKind } from "../../editor/support/theme.js";
import { deliver } from "./deliver.js";
import { startPageHost, type PageHost } from "./pageHost.js";
import { applyTheme, themedHtml } from "./recordedThemes.js";
import { standIn } from "./vscodeStandIn.js";
import { origin } from "./webviewStandIn.js";

export interface PagesOptions {
  readonly files: Readonly<Record<string, string>>;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Whether the controls stand beside the panel; yes unless told otherwise. */
  readonly sidebar?: boolean;
  readonly theme?: ThemeKind;
}

/** Panel and controls as they are shipped, side by side in a browser without an editor around them. */
export interface Pages extends Pick<PageHost, "open" | "write" | "read" | "showBounds" | "compare" | "commands"> {
  readonly page: Page;
  /** Uncaught errors, refused resources and messages, and failures told, so far. */
  readonly problems: readonly string[];
  panelFrame(): FrameLocator;
  sidebarFrame(): FrameLocator;
  setTheme(kind: ThemeKind): Promise<void>;
  screenshot(name: string): Promise<string>;
  clipboard(): Promise<string>;
  close(): Promise<void>;
}

const opened = new Set<Pages>();

export function openedPages(): Pages[] {
  return [...opened];
}

export async function openPages({ files, viewport, sidebar = true, theme = "light" }: PagesOptions): Promise<Pages> {
  const context = await (
    await sharedBrowser()
  ).newContext({
    viewport: viewport ?? { width: 1400, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  let kind = theme;
  let sent: Promise<void> = Promise.resolve();
  const host = startPageHost(files, (name, message) => {
    // One after the other, as the editor keeps them in order.
    sent = sent.then(() => deliver(page, name, message));
    return sent;
  });
  standIn.clipboard = (text) => page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await context.exposeBinding("toHost", (_source, name: PageName, message: unknown) => {
    host.pages[name].receive(message);
  });
  await context.addInitScript(provideApi);
  await context.route(`${origin}/**`, (route) => answer(route, host, kind, sidebar));
  const pages: Pages = {
    ...host,
    page,
    get problems() {
      return [...problems, ...host.faults()];
    },
    panelFrame: () => page.frameLocator("iframe[name=panel]"),
    sidebarFrame: () => page.frameLocator("iframe[name=controls]"),
    async setTheme(chosen) {
      kind = chosen;
      for (const frame of page.frames().filter((each) => each !== page.mainFrame())) await applyTheme(frame, kind);
    },
    screenshot: (name) => takeScreenshot(page, name),
    clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
    async close() {
      if (!opened.delete(pages)) return;
      host.dispose();
      await context.close();
    },
  };
  opened.add(pages);
  await page.goto(`${origin}/`);
  return pages;
}

/** What VS Code gives a page before the page's own scripts run. */
function provideApi(): void {
  let kept: unknown;
  const { toHost } = window as unknown as { toHost: (page: string, message: unknown) => Promise<void> };
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown) => void toHost(window.name, message),
      getState: () => kept,
      setState: (state: unknown) => {
        kept = state;
      },
    }),
  });
}

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".ttf": "font/ttf",
  ".woff2": "font/woff2",
};

async function answer(route: Route, host: PageHost, kind: ThemeKind, sidebar: boolean): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const html = (body: string) => route.fulfill({ contentType: "text/html; charset=utf-8", body });
  if (pathname === "/") return html(frames(sidebar));
  const name = pathname.slice(1);
  if (name === "panel" || name === "controls") return html(themedHtml(host.pages[name].html(), kind));
  if (!pathname.startsWith("/dist/")) return route.fulfill({ status: 404 });
  await route.fulfill({
    contentType: types[path.extname(pathname)] ?? "application/octet-stream",
    body: readFileSync(path.join(root, pathname)),
  });
}

/** The controls as wide as the editor makes its side bar. */
function frames(sidebar: boolean): string {
  const frame = (name: PageName, width: string) =>
    `<iframe name="${name}" src="/${name}" style="border:0;width:${width};height:100%"
      allow="clipboard-read; clipboard-write"></iframe>`;
  const controls = sidebar ? frame("controls", "300px") : "";
  return `<!DOCTYPE html>
<html><head><link rel="icon" href="data:,"></head>
<body style="margin:0;display:flex;height:100vh;overflow:hidden">
${controls}${frame("panel", sidebar ? "calc(100% - 300px)" : "100%")}
</body></html>`;
}
