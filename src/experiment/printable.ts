/** Characters that steer a terminal or reorder a line instead of standing in it. */
const steering = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/gu;
const breaks = /[\r\n\t\v\f\u0085\u2028\u2029]+/g;

/**
 * Text of any origin as a screen may show it: control, direction and half characters are written out, as `\u001b`.
 * Line ends and tabs stay; JSON stays the same value.
 */
export function printable(text: string): string {
  return text.replace(steering, (character) =>
    character === "\n" || character === "\t" ? character : escaped(character),
  );
}

/** The same on one line, so that a name cannot add lines of its own. */
export function printableLine(text: string): string {
  return printable(text.replace(breaks, " "));
}

function escaped(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
}
