import { asciiJson } from "./asciiJson.js";
import { contentMark, endingOf, findMarker, latin1, markerLength, withLineFeeds, type Seal } from "./marker.js";

/** SHA-256 as hexadecimal digits. */
export type Digest = (bytes: Uint8Array) => Promise<string>;

const blank = "0".repeat(64);

/** The line on the content of a file, before that content is known. @param file its name, without folder */
export function blankSeal(file: string): string {
  const { sha256, ...rest }: Seal = { sha256: blank, file };
  return `${contentMark}${asciiJson({ sha256, ...rest })}`;
}

/**
 * The bytes of a file with the SHA-256 of all else that they are in its marker: the mark of what has not been touched
 * since it was written. A text gets the line for it here; a PDF, whose offsets count bytes, brings one.
 * @throws Error when there is no marker to put it in
 */
export async function sealed(bytes: Uint8Array, file: string, digest: Digest): Promise<Uint8Array> {
  const place = findMarker(latin1(bytes.subarray(0, markerLength)), endingOf(file));
  if (place === undefined) throw new Error(`${file} has been written without its origin.`);
  const open = place.content === undefined ? inserted(bytes, place.end, `${place.comment}${blankSeal(file)}\n`) : bytes;
  const at = digitsAt(place.end, place.comment);
  const result = blanked(open, at);
  result.set(ascii(await digest(result)), at);
  return result;
}

/** The SHA-256 that a file would state if it were written as it stands; undefined when it has no line for it. */
export async function contentHash(bytes: Uint8Array, file: string, digest: Digest): Promise<string | undefined> {
  const text = withLineFeeds(bytes, endingOf(file));
  const place = findMarker(latin1(text.subarray(0, markerLength)), endingOf(file));
  return place?.content === undefined ? undefined : digest(blanked(text, digitsAt(place.end, place.comment)));
}

/** The digits are the first thing that the line says. */
function digitsAt(line: number, comment: string): number {
  return line + `${comment}${contentMark}{"sha256":"`.length;
}

function blanked(bytes: Uint8Array, at: number): Uint8Array {
  // Not slice: that of a Buffer of Node shares its memory.
  const copy = new Uint8Array(bytes);
  copy.set(ascii(blank), at);
  return copy;
}

function inserted(bytes: Uint8Array, at: number, line: string): Uint8Array {
  const result = new Uint8Array(bytes.length + line.length);
  result.set(bytes.subarray(0, at));
  result.set(ascii(line), at);
  result.set(bytes.subarray(at), at + line.length);
  return result;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
