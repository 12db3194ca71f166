import { TheoryError } from "./errors.js";

/** Throws `shapeMismatch` unless an array has the length its shape asks for. */
export function requireLength(operation: string, parameter: string, values: ArrayLike<number>, length: number): void {
  if (values.length !== length) {
    throw new TheoryError(
      "shapeMismatch",
      `${operation}: ${parameter} has ${values.length} entries, its shape asks for ${length}.`,
      { length: values.length, expected: length },
    );
  }
}

/** Throws `notFinite` at the first NaN or infinite entry; O(length), no allocation. */
export function requireFinite(operation: string, parameter: string, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!Number.isFinite(value)) {
      throw new TheoryError(
        "notFinite",
        `${operation}: ${parameter}[${i}] is ${value}; every entry must be a finite number. Remove or replace it.`,
        { index: i, value },
      );
    }
  }
}

/** Throws `notFinite` or `outOfRange` unless value > 0. */
export function requirePositive(operation: string, parameter: string, value: number): void {
  if (!Number.isFinite(value)) {
    throw new TheoryError("notFinite", `${operation}: ${parameter} is ${value}; give a finite number greater than 0.`, {
      value,
    });
  }
  if (value <= 0) {
    throw new TheoryError("outOfRange", `${operation}: ${parameter} is ${value}; give a number greater than 0.`, {
      value,
    });
  }
}

/** Throws `notFinite` or `outOfRange` unless value ≥ 0. */
export function requireNonNegative(operation: string, parameter: string, value: number): void {
  if (!Number.isFinite(value)) {
    throw new TheoryError("notFinite", `${operation}: ${parameter} is ${value}; give a finite number of at least 0.`, {
      value,
    });
  }
  if (value < 0) {
    throw new TheoryError("outOfRange", `${operation}: ${parameter} is ${value}; give a number of at least 0.`, {
      value,
    });
  }
}

/** Throws `outOfRange` unless value is a whole number ≥ minimum. */
export function requireCount(operation: string, parameter: string, value: number, minimum: number): void {
  if (!Number.isInteger(value) || value < minimum) {
    throw new TheoryError(
      "outOfRange",
      `${operation}: ${parameter} is ${value}; give a whole number, at least ${minimum}.`,
      { value, minimum },
    );
  }
}
