import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
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

/**
 * The errors in the logs of a server's extension hosts that are ours: those that name the extension, or have a frame of
 * its bundle in their stack. The workbench and its own extensions log others, which say nothing about this one.
 */
export function hostErrors(dataFolder: string): readonly string[] {
  const logs = path.join(dataFolder, "data", "logs");
  if (!existsSync(logs)) return [];
  return (
    readdirSync(logs, { recursive: true, encoding: "utf8" })
      .filter((file) => path.basename(file) === "remoteexthost.log")
      .flatMap((file) => readFileSync(path.join(logs, file), "utf8").split(/^(?=\d{4}-\d\d-\d\d[T ])/m))
      // A note for extensions of old: zod asks the global navigator which runtime this is.
      .filter((entry) => !entry.includes("PendingMigrationError"))
      .filter((entry) => entry.includes("[error]") && (entry.includes(extensionId()) || /\/dist\/host\.js/.test(entry)))
  );
}
