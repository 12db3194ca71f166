import path from "node:path";
import type { Page } from "playwright-core";
import { root } from "../../../scripts/support/project";

export function fileNameFrom(title: string): string {
  return title
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80);
}

/** Saves a picture in the git-ignored folder for test results and returns where. */
export async function takeScreenshot(page: Page, name: string): Promise<string> {
  const file = path.join(root, "test-results", `${name}.png`);
  await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
  return file;
}
