import { parameterCatalogue, type ParameterField } from "../experiment/parameterFields.js";

/** The parameters that `--set` can change, from the parameter table. */
export function parameterHelp(): string {
  const lines = parameterCatalogue()
    .filter(({ type }) => type !== "data")
    .map((field) => [field.key, describe(field)] as const);
  const width = Math.max(...lines.map(([key]) => key.length));
  return (
    "Parameters for --set (problem and kernel alternatives " +
    `together):\n${lines.map(([key, text]) => `  ${key.padEnd(width)}  ${text}`).join("\n")}\n`
  );
}

function describe({ description, choices, limits }: ParameterField): string {
  const { minimum, exclusiveMinimum, maximum } = limits;
  const range = [
    exclusiveMinimum === undefined ? "" : `> ${exclusiveMinimum}`,
    minimum === undefined ? "" : `≥ ${minimum}`,
    maximum === undefined || maximum > 1e9 ? "" : `≤ ${maximum}`,
  ]
    .filter((part) => part !== "")
    .join(", ");
  const name = description.symbol === undefined ? description.name : `${description.name} ${description.symbol}`;
  const options = choices.length === 0 ? "" : ` (${choices.map((choice) => choice.name).join(" | ")})`;
  return `${name}${options}${range === "" ? "" : ` ${range}`}. ${description.help}`;
}
