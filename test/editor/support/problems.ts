import type { Page } from "playwright-core";
import { extensionId } from "../../../scripts/support/project";

/**
 * Collects uncaught errors and refused resources of the extension's own pages; the workbench's are not its business.
 */
export function collectProblems(page: Page): readonly string[] {
  const problems: string[] = [];
  const ours = (text: string): boolean => text.includes(extensionId()) || /\/dist\/(panel|controls)\./.test(text);
  page.on("pageerror", (error) => {
    const text = error.stack ?? error.message;
    if (ours(text)) problems.push(text);
  });
  page.on("console", (message) => {
    if (message.type() === "error" && ours(`${message.text()} ${message.location().url}`))
      problems.push(message.text());
  });
  return problems;
}
