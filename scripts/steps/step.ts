export interface Skipped {
  readonly title: string;
  /** As in: needs pdflatex. */
  readonly reason: string;
}

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly Skipped[];
  /** Shown only when something failed. */
  readonly output: string;
}

export interface Step {
  readonly name: string;
  /** A step without which this one cannot say anything. */
  readonly needs?: string;
  run(): Promise<Outcome>;
}

export const minutes = (count: number): number => count * 60_000;

export function passed(output = ""): Outcome {
  return { passed: 1, failed: 0, skipped: [], output };
}

export function failed(output: string): Outcome {
  return { passed: 0, failed: 1, skipped: [], output };
}
