import * as z from "zod";
import { decodeProvenance, mostProvenanceCharacters } from "./provenanceSchema.js";
import type { Provenance } from "./provenance.js";

/** What the machine's line of a file's origin begins with, and the line below it, on the rest of the file. */
export const provenanceMark = "self-distill-provenance: ";
export const contentMark = "self-distill-content: ";

/** So much of a file holds its marker, if it has one. */
export const markerLength = 256 * 1024;

/** What the line on the content says: which file this is, and the SHA-256 of all of it but these digits. */
export interface Seal {
  readonly file: string;
  readonly sha256: string;
}

/** Where in the text, with line feeds alone, a marker stands. */
export interface MarkerPlace {
  readonly provenance: string;
  readonly content?: string;
  /** What every line of it begins with. */
  readonly comment: string;
  /** Where the line on the content begins, or would. */
  readonly end: number;
}

export type Marker =
  | { readonly kind: "marked"; readonly provenance: Provenance; readonly seal?: Seal }
  | { readonly kind: "foreign"; readonly reason: string }
  | { readonly kind: "none" };

/** What stands before the marker in a file of this ending, to the letter, and what its lines begin with. */
const places: ReadonlyMap<string, { readonly before: string; readonly comment: string }> = new Map([
  [".tex", { before: "", comment: "% " }],
  [".dat", { before: "", comment: "# " }],
  [".csv", { before: "", comment: "# " }],
  [".py", { before: "#!/usr/bin/env python3\\n", comment: "# " }],
  [".pdf", { before: "%PDF-1\\.\\d\\n%[\\x80-\\xff]{4}\\n", comment: "% " }],
  [
    ".svg",
    {
      before:
        '<\\?xml version="1\\.0" encoding="UTF-8"\\?>\\n<svg [^<>]*>\\n<title id="title">[^<]*</title>\\n<desc ' +
        'id="desc">[^<]*</desc>\\n<metadata>\\n',
      comment: "",
    },
  ],
]);

/** Endings of exported files. */
export const markedEndings: readonly string[] = [...places.keys()];

const patterns: ReadonlyMap<string, RegExp> = new Map(
  [...places].map(([ending, { before, comment }]) => [
    ending,
    new RegExp(
      `^${before}${comment}Made by [^\\n]*\\n${comment}self-distill export ` +
        `[^\\n]*\\n${comment}${provenanceMark}([^\\n]*)\\n(?:${comment}${contentMark}([^\\n]*)\\n)?`,
    ),
  ]),
);

export function endingOf(file: string): string {
  return /\.[a-z]+$/.exec(file)?.[0] ?? "";
}

/** Where a file of this ending has its marker; undefined when it has none there. @param text one character a byte */
export function findMarker(text: string, ending: string): MarkerPlace | undefined {
  const match = patterns.get(ending)?.exec(text);
  const [whole = "", provenance, content] = match ?? [];
  if (match === null || provenance === undefined) return undefined;
  const { comment = "" } = places.get(ending) ?? {};
  const last = content === undefined ? 0 : `${comment}${contentMark}${content}\n`.length;
  return { provenance, comment, end: whole.length - last, ...(content === undefined ? {} : { content }) };
}

/** What a file says of itself where exported files say it. @param head at least its first `markerLength` bytes */
export function readMarker(head: Uint8Array, ending: string): Marker {
  const text = latin1(withLineFeeds(head, ending));
  const place = findMarker(text, ending);
  if (place === undefined)
    return text.includes(provenanceMark)
      ? { kind: "foreign", reason: "mentions the origin of an exported figure, but not where one states it" }
      : { kind: "none" };
  if (place.provenance.length > mostProvenanceCharacters)
    return foreign(`it has ${place.provenance.length} characters, and ${mostProvenanceCharacters} are the most`);
  const stated = parseJson(place.provenance);
  if (stated === undefined) return foreign("it is not JSON");
  const decoded = decodeProvenance(stated);
  if (!decoded.ok) return foreign(decoded.fault);
  if (place.content === undefined) return { kind: "marked", provenance: decoded.provenance };
  const seal = sealSchema.safeParse(parseJson(place.content));
  if (!seal.success) return { kind: "foreign", reason: "the line on its content cannot be read" };
  return { kind: "marked", provenance: decoded.provenance, seal: seal.data };
}

const sealSchema: z.ZodType<Seal> = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  file: z.string().min(1).max(1024),
});

function foreign(fault: string): Marker {
  return { kind: "foreign", reason: `the origin that it states cannot be used: ${fault.replace(/\.$/, "")}` };
}

/** What an exported file says of its origin; undefined for files that say nothing. */
export function provenanceOf(content: string | Uint8Array): Provenance | undefined {
  const bytes = typeof content === "string" ? Uint8Array.from(content, (sign) => sign.charCodeAt(0) & 0xff) : content;
  for (const ending of markedEndings) {
    const marker = readMarker(bytes.subarray(0, markerLength), ending);
    if (marker.kind === "marked") return marker.provenance;
  }
  return undefined;
}

/**
 * Git and editors may turn the line feeds of a text into CR LF and back, which changes nothing that it says. A PDF is
 * no text: its offsets count bytes.
 */
export function withLineFeeds(bytes: Uint8Array, ending: string): Uint8Array {
  return ending === ".pdf" || !bytes.includes(carriageReturn)
    ? bytes
    : bytes.filter((byte, i) => byte !== carriageReturn || bytes[i + 1] !== lineFeed);
}

const [carriageReturn, lineFeed] = [13, 10];

/** The marker is ASCII in every format, so that bytes may be read one by one. */
export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
