import * as vscode from "vscode";
import { checkParameter, type ParameterField } from "../../experiment/parameterFields.js";
import { mostFrames } from "../../experiment/limits.js";
import { sweepEnds, sweepValues } from "../../export/sweepValues.js";
import { formatNumber } from "../../figures/format.js";
import { askText } from "../text/askText.js";

const frames = 10;

/** Asks for the ends of a sweep and how many values it has. @param open values must lie between these, ends excluded */
export async function askSweep(
  field: ParameterField,
  open: readonly [number, number] = [-Infinity, Infinity],
): Promise<number[] | undefined> {
  const { name, symbol } = field.description;
  const title = symbol === undefined ? name : `${name} ${symbol}`;
  const [low, high] = sweepEnds(field, open);
  const check = (text: string): string | undefined => {
    const value = text.trim() === "" ? NaN : Number(text);
    const wrong = checkParameter(field, Number.isNaN(value) ? text : value);
    if (wrong !== undefined) return wrong;
    return value > open[0] && value < open[1]
      ? undefined
      : vscode.l10n.t(
          "is {0}; it must lie between {1} and {2}, where there are rounds",
          text,
          formatNumber(open[0]),
          formatNumber(open[1]),
        );
  };
  const from = await ask(title, vscode.l10n.t("From"), String(low), check);
  if (from === undefined) return undefined;
  const to = await ask(
    title,
    vscode.l10n.t("To"),
    String(high),
    (text) =>
      check(text) ??
      (Number(text) === from ? vscode.l10n.t("is where the sweep begins; a sweep needs two ends") : undefined),
  );
  if (to === undefined) return undefined;
  const count = await ask(title, vscode.l10n.t("How many values, the ends among them?"), String(frames), (text) =>
    Number.isInteger(Number(text)) && Number(text) >= 2 && Number(text) <= mostFrames
      ? undefined
      : vscode.l10n.t("give a whole number from {0} to {1}", 2, mostFrames),
  );
  return count === undefined ? undefined : sweepValues(field, from, to, count);
}

async function ask(
  title: string,
  prompt: string,
  value: string,
  check: (text: string) => string | undefined,
): Promise<number | undefined> {
  const text = await askText({ title, prompt, value, check, ignoreFocusOut: true });
  return text === undefined ? undefined : Number(text);
}
