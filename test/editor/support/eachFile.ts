import { afterAll, afterEach } from "vitest";
import { disconnect } from "./browser";
import { openEditors } from "./openEditor";
import { fileNameFrom } from "./screenshots";

/** What the editor looked like is most of what one wants to know about a page test that failed elsewhere. */
afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  for (const editor of openEditors()) {
    await editor.screenshot(`failed-${fileNameFrom(task.name)}`).catch(() => undefined);
  }
});

afterAll(async () => {
  for (const editor of openEditors()) await editor.close();
  await disconnect();
});
