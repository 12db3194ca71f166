/** JSON in which other characters than ASCII are escapes, those of XML among them: it may stand in any file. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[^ -%'-;=?-~]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}
