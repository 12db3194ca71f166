import { afterAll, afterEach } from "vitest";
import { disconnect } from "../../editor/support/browser.js";
import { fileNameFrom } from "../../editor/support/screenshots.js";
import { openedPages } from "./openPages.js";

/** What the pages looked like is most of what one wants to know about a test that failed elsewhere. */
afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  for (const pages of openedPages()) await pages.screenshot(`failed-${fileNameFrom(task.name)}`).catch(() => undefined);
});

afterAll(async () => {
  for (const pages of openedPages()) await pages.close();
  await disconnect();
});
