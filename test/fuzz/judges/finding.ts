/** What a judge says of a case in which the program did wrong without breaking down. */
export class Finding extends Error {
  override readonly name = "Finding";
}

export function require(holds: boolean, text: () => string): void {
  if (!holds) throw new Finding(text());
}

/** Words of the machine that nobody should read; those that the user wrote are the user's. */
export function requireReadable(text: string, written: string, where: string): void {
  for (const [word] of text.matchAll(/\b(NaN|Infinity|undefined|\[object \w+\])/g))
    if (!written.includes(word)) {
      const at = text.indexOf(word);
      throw new Finding(`${where} says ${word}: …${text.slice(Math.max(0, at - 60), at + 40).replace(/\s+/g, " ")}…`);
    }
}
