import * as vscode from "vscode";
import { inert, lengths } from "./inert.js";

export interface TextQuestion {
  readonly title?: string;
  readonly prompt: string;
  /** What stands there at first. */
  readonly value: string;
  /** What is wrong with a text, or undefined. */
  readonly check?: (text: string) => string | undefined;
  readonly ignoreFocusOut?: boolean;
}

/** Asks for a line of text; undefined when the user gives up. */
export function askText({
  title,
  prompt,
  value,
  check,
  ignoreFocusOut = false,
}: TextQuestion): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    ...(title === undefined ? {} : { title: inert(title, lengths.line) }),
    prompt: inert(prompt, lengths.line),
    value,
    ignoreFocusOut,
    validateInput: (text) => {
      const wrong = check?.(text);
      return wrong === undefined ? undefined : inert(wrong);
    },
  });
}
