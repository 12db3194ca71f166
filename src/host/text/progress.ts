import * as vscode from "vscode";
import { inert, lengths } from "./inert.js";

type Task<R> = Parameters<typeof vscode.window.withProgress<R>>[1];

/** VS Code's progress, with texts that are shown as they read. */
export function withProgress<R>(options: vscode.ProgressOptions, task: Task<R>): Thenable<R> {
  const { title } = options;
  return vscode.window.withProgress(
    { ...options, ...(title === undefined ? {} : { title: inert(title, lengths.line) }) },
    (progress, token) =>
      task(
        {
          report: ({ message, ...step }) => {
            progress.report({ ...step, ...(message === undefined ? {} : { message: inert(message, lengths.line) }) });
          },
        },
        token,
      ),
  );
}
