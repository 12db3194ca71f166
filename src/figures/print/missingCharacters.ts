import { glyphsOf } from "./fontMetrics.js";
import type { Page } from "./page.js";

/**
 * The characters of a page that Computer Modern does not have, each once: names that users gave, in other scripts than
 * Latin and Greek.
 */
export function missingCharacters({ layers }: Page): string[] {
  const characters = layers.flatMap(({ marks }) =>
    marks.flatMap((mark) =>
      mark.kind === "text" ? mark.runs.flatMap(({ text }) => Array.from(text.normalize("NFC"))) : [],
    ),
  );
  return [...new Set(characters)].filter((character) => glyphsOf(character, false).some(({ missing }) => missing));
}
