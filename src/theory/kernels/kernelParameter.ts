import { TheoryError } from "../errors.js";

/** What may be; ends that are not named are infinite. */
export interface ParameterRange {
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
}

interface Described {
  /** The term, as a label: "length scale". */
  readonly name: string;
  /** The letter of the papers: "ℓ". */
  readonly symbol: string;
  /** One sentence for people. */
  readonly help: string;
  /** The value to begin with. */
  readonly suggestion: number;
}

export interface NumberParameter extends Described {
  readonly range: ParameterRange;
  /** Whether only whole numbers will do. */
  readonly integer?: true;
  readonly unit?: string;
  /** How a slider moves; logarithmic needs a positive range. */
  readonly scale: "linear" | "logarithmic";
  /** The slider's ends: what is usual. */
  readonly softRange: readonly [number, number];
}

export interface ChoiceParameter extends Described {
  readonly choices: readonly number[];
}

/** A kernel's parameter, told once: schema, forms, help texts and checks follow from it. */
export type KernelParameter = NumberParameter | ChoiceParameter;

/** The parameters of a kernel family, by their keys, in the order in which they are shown. */
export type ParameterTable = Readonly<Record<string, KernelParameter>>;

export type ParameterValues<Parameters extends ParameterTable> = {
  readonly [Key in keyof Parameters]: Parameters[Key] extends {
    readonly choices: readonly (infer Value extends number)[];
  }
    ? Value
    : number;
};

/** Throws `notFinite` or `outOfRange` unless a parameter may have this value. */
export function requireParameter(kernel: string, key: string, parameter: KernelParameter, value: number): void {
  const wrong = (code: "notFinite" | "outOfRange", constraint: string) =>
    new TheoryError(code, `${kernel} kernel: ${key} is ${value}; give ${constraint}.`, { value });
  if ("choices" in parameter) {
    if (!parameter.choices.includes(value)) throw wrong("outOfRange", parameter.choices.join(" or "));
    return;
  }
  const { range, integer } = parameter;
  if (integer === true) {
    if (!Number.isInteger(value) || !isWithin(value, range))
      throw wrong("outOfRange", `a whole number${bounded(", ", range)}`);
    return;
  }
  const bounds = bounded(range.minimum === undefined ? " " : " of ", range);
  if (!Number.isFinite(value)) throw wrong("notFinite", `a finite number${bounds}`);
  if (!isWithin(value, range)) throw wrong("outOfRange", `a number${bounds}`);
}

function isWithin(value: number, range: ParameterRange): boolean {
  const { minimum = -Infinity, exclusiveMinimum = -Infinity, maximum = Infinity, exclusiveMaximum = Infinity } = range;
  return value >= minimum && value > exclusiveMinimum && value <= maximum && value < exclusiveMaximum;
}

function bounded(link: string, { minimum, exclusiveMinimum, maximum, exclusiveMaximum }: ParameterRange): string {
  const bounds = [
    minimum === undefined ? [] : [`at least ${minimum}`],
    exclusiveMinimum === undefined ? [] : [`greater than ${exclusiveMinimum}`],
    maximum === undefined ? [] : [`at most ${maximum}`],
    exclusiveMaximum === undefined ? [] : [`less than ${exclusiveMaximum}`],
  ].flat();
  return bounds.length === 0 ? "" : link + bounds.join(" and ");
}
