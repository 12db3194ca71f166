// Neither the terminal's nor a browser's library is known in this room; both have this of the Encoding standard.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: true },
) => { decode(bytes: Uint8Array): string };

/** Thrown for bytes that are no text; the message says where, what is there and what to do, without a full stop. */
export class TextError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "TextError";
  }
}

/**
 * The text of a file: UTF-8, or UTF-16 when it begins with that byte order mark; the mark itself is dropped.
 * @throws TextError naming line and byte
 */
export function decodeText(bytes: Uint8Array): string {
  const startsWith = (...start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);
  if (startsWith(0x50, 0x4b, 0x03, 0x04))
    throw new TextError("it is a zip archive, as spreadsheets are, and not a text; export it as CSV in UTF-8");
  const encoding = startsWith(0xff, 0xfe) ? "utf-16le" : startsWith(0xfe, 0xff) ? "utf-16be" : "utf-8";
  const text = decodeAs(encoding, bytes);
  const nul = text.indexOf("\0");
  if (nul >= 0)
    throw new TextError(
      `line ${lineAt(text, nul)}: it has a NUL character, as binary files and UTF-16 without a byte order mark have; save it as UTF-8`,
    );
  return text;
}

function decodeAs(encoding: "utf-8" | "utf-16le" | "utf-16be", bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    if (encoding !== "utf-8") throw new TextError("it begins as UTF-16 does and is not valid UTF-16; save it as UTF-8");
    const at = invalidUtf8At(bytes);
    const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
    throw new TextError(
      `line ${lineOfByte(bytes, at)}: byte ${at + 1} of the file, 0x${byte}, is not UTF-8; save it as UTF-8`,
    );
  }
}

/** Where the first sequence begins that no character has (Unicode, table 3-7). */
function invalidUtf8At(bytes: Uint8Array): number {
  const isBetween = (at: number, low: number, high: number) => {
    const byte = bytes[at] ?? 0;
    return byte >= low && byte <= high;
  };
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0) return at;
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (length > 1 && !isBetween(at + 1, low, high)) return at;
    for (let more = 2; more < length; more++) if (!isBetween(at + more, 0x80, 0xbf)) return at;
    at += length;
  }
  return at;
}

function lineOfByte(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let i = 0; i < at; i++) if (bytes[i] === 0x0a || (bytes[i] === 0x0d && bytes[i + 1] !== 0x0a)) line++;
  return line;
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\r|\n/).length;
}
