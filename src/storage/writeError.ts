import { causeOf } from "./causes.js";
import { english, type Wording } from "./wording.js";

type Sentence = (l10n: Wording) => string;

/** Why files were not written, in one sentence without a full stop. */
export class WriteError extends Error {
  constructor(
    private readonly sentence: Sentence,
    cause?: unknown,
  ) {
    super(sentence(english), { cause });
  }

  in(l10n: Wording): string {
    return this.sentence(l10n);
  }
}

/** An error of the file system, told with the file that it met. */
export function writeErrorOf(error: unknown, name: string): WriteError {
  if (error instanceof WriteError) return error;
  return new WriteError((l10n) => l10n.t("{0} could not be written: {1}", name, causeOf(error, l10n)), error);
}
