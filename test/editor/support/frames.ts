import type { FrameLocator, Page } from "playwright-core";
import { extensionId } from "../../../scripts/support/project";

/** A webview is two frames deep. Nothing else in the workbench tells ours from those of other extensions. */
const ours = `iframe.webview.ready[src*="extensionId=${extensionId()}"]`;
const inSidebar = `${ours}[src*="purpose=webviewView"]`;
const inPanel = `${ours}:not([src*="purpose="])`;

function inner(page: Page, outer: string): FrameLocator {
  return page.frameLocator(outer).frameLocator("iframe#active-frame");
}

/** The page of the editor panel; the n-th one when several panels are visible side by side. */
export function panelFrame(page: Page, index = 0): FrameLocator {
  return inner(page, `:nth-match(${inPanel}, ${String(index + 1)})`);
}

export function sidebarFrame(page: Page): FrameLocator {
  return inner(page, inSidebar);
}

export async function ourFrames(page: Page): Promise<FrameLocator[]> {
  const count = await page.locator(ours).count();
  return Array.from({ length: count }, (_, index) => inner(page, `:nth-match(${ours}, ${String(index + 1)})`));
}
