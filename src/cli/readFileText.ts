import { readFile, stat } from "node:fs/promises";
import { decodeText, TextError } from "../experiment/decodeText.js";
import type { FileText } from "../experiment/experimentFiles.js";
import { fileObstacle, readingFault } from "../experiment/fileObstacle.js";
import { grouped, largestFile } from "../experiment/limits.js";

/** What stands for standard input in the place of a file. */
export const standardInput = "-";

/** The text of a file, or of standard input; undefined when there is no such file. */
export async function readFileText(file: string): Promise<FileText | undefined> {
  try {
    const bytes = file === standardInput ? await readStandardInput() : await readBytes(file);
    return bytes instanceof Uint8Array ? decodeText(bytes) : bytes;
  } catch (error) {
    if (error instanceof TextError) return { unreadable: error.message };
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return code === "ENOENT" ? undefined : { unreadable: readingFault(code) };
  }
}

async function readBytes(file: string): Promise<Uint8Array | FileText> {
  const found = await stat(file);
  const kind = found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
  const unreadable = fileObstacle({ kind, size: found.size });
  return unreadable === undefined ? readFile(file) : { unreadable };
}

async function readStandardInput(): Promise<Uint8Array | FileText> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > largestFile)
      return { unreadable: `it is longer than the ${grouped(largestFile)} bytes that are read. Shorten it` };
  }
  return Buffer.concat(chunks);
}
