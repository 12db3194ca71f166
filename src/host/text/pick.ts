import * as vscode from "vscode";
import { inert, lengths } from "./inert.js";

/** What a list to pick from says of itself. */
export interface PickTexts {
  readonly title: string;
  readonly placeHolder: string;
  readonly matchOnDetail?: boolean;
}

/** Lets the user pick one; undefined when none is. */
export async function pick<T extends vscode.QuickPickItem>(
  items: readonly T[],
  texts: PickTexts,
): Promise<T | undefined> {
  return (await vscode.window.showQuickPick(shown(items), options(texts)))?.meant;
}

/** Lets the user pick any number; those `picked` are chosen at first. Undefined when the user gives up. */
export async function pickMany<T extends vscode.QuickPickItem>(
  items: readonly T[],
  texts: PickTexts,
): Promise<T[] | undefined> {
  const chosen = await vscode.window.showQuickPick(shown(items), { ...options(texts), canPickMany: true });
  return chosen?.map(({ meant }) => meant);
}

function shown<T extends vscode.QuickPickItem>(items: readonly T[]): (vscode.QuickPickItem & { readonly meant: T })[] {
  return items.map((item) => ({
    label: inert(item.label, lengths.line),
    ...(item.description === undefined ? {} : { description: inert(item.description, lengths.line) }),
    ...(item.detail === undefined ? {} : { detail: inert(item.detail, lengths.line) }),
    ...(item.picked === undefined ? {} : { picked: item.picked }),
    meant: item,
  }));
}

function options({ title, placeHolder, matchOnDetail = false }: PickTexts): vscode.QuickPickOptions {
  return { title: inert(title, lengths.line), placeHolder: inert(placeHolder, lengths.line), matchOnDetail };
}
