import { sha256 } from "../../../src/cli/sha256.js";
import { asciiJson } from "../../../src/export/asciiJson.js";
import { contentMark, endingOf, findMarker } from "../../../src/export/marker.js";
import { sealed } from "../../../src/export/seal.js";
import type { Forgery } from "../arbitraries/forgeries.js";

const firstDigit = /(?<="sha256":")[0-9a-f]/;

/**
 * An exported file with another origin, sealed anew: by its looks one of ours. As it is where its marker is gone.
 * @param content latin1
 * @param name that it was exported under
 */
export async function forge(content: string, name: string, forgery: Forgery, root: string): Promise<string> {
  const place = findMarker(content, endingOf(name));
  if (place === undefined) return content;
  const { provenance, comment, end } = place;
  const lead = end - 1 - provenance.length;
  if (content.slice(lead, end - 1) !== provenance) return content;
  const stated = forgery.fields.length === 0 ? provenance : asciiJson(rooted(changed(provenance, forgery), root));
  const rest = content.slice(
    end + (place.content === undefined ? 0 : `${comment}${contentMark}${place.content}\n`.length),
  );
  const head = `${content.slice(0, lead)}${stated}\n`;
  if (forgery.seal === "none") return head + rest;
  const file = rooted(renamed(name, forgery.sealedFor === "" ? forgery.name : forgery.sealedFor), root);
  const line = `${comment}${contentMark}${asciiJson({ sha256: "0".repeat(64), file })}\n`;
  const open = head + line + rest;
  // What is too long to be looked at has no seal that would be.
  if (findMarker(open.slice(0, 256 * 1024), endingOf(name)) === undefined) return open;
  const bytes = await sealed(Buffer.from(open, "latin1"), name, (each) => Promise.resolve(sha256(each)));
  const right = Buffer.from(bytes).toString("latin1");
  if (forgery.seal === "right") return right;
  return head + right.slice(head.length).replace(firstDigit, (digit) => (digit === "0" ? "1" : "0"));
}

const ending = /(-beamer|-standalone|-numbers|-\d{2,})?\.[a-z]+$/;

/** What an exported file is called under another stem; as it is where that is empty. */
export function renamed(name: string, stem: string): string {
  return stem === "" ? name : /\.(tex|csv)$/.test(stem) ? stem : stem + (ending.exec(name)?.[0] ?? "");
}

export function stemOfAny(name: string): string {
  return name.replace(ending, "");
}

function changed(provenance: string, { fields }: Forgery): unknown {
  try {
    const stated = JSON.parse(provenance) as object;
    // Not by spreading into an object of ours: a field may be called __proto__.
    return Object.fromEntries([...Object.entries(stated), ...fields]);
  } catch (error) {
    if (error instanceof SyntaxError) return Object.fromEntries(fields);
    throw error;
  }
}

function rooted<T>(value: T, root: string): T {
  return JSON.parse(JSON.stringify(value).replaceAll("{root}", JSON.stringify(root).slice(1, -1))) as T;
}
