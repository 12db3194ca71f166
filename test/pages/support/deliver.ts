import type { Page } from "playwright-core";
import type { PageName } from "../../../src/messages/decodeMessage.js";

/**
 * Brings a message of the host to a page, where VS Code would clone it. As one text, because walking through large
 * arrays on their way takes the browser's driver longer than the run itself.
 */
export async function deliver(page: Page, name: PageName, message: unknown): Promise<void> {
  try {
    await page.frame({ name })?.evaluate(receive, JSON.stringify(message, packed));
  } catch (error) {
    // A page that has been closed hears nothing any more.
    if (!page.isClosed()) throw error;
  }
}

/** What JSON cannot say: numbers that are not finite, and typed arrays. */
function packed(_key: string, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) return { $number: String(value) };
  if (!ArrayBuffer.isView(value)) return value;
  const { buffer, byteOffset, byteLength } = value;
  return { $array: value.constructor.name, base64: Buffer.from(buffer, byteOffset, byteLength).toString("base64") };
}

/** In the page. */
function receive(text: string): void {
  const makers = { Float64Array, Float32Array, Int32Array, Uint32Array, Uint8Array } as const;
  const unpacked = (_key: string, value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if ("$number" in value) return Number(value.$number);
    if (!("$array" in value && "base64" in value)) return value;
    const bytes = atob(String(value.base64));
    const { buffer } = Uint8Array.from(bytes, (character) => character.charCodeAt(0));
    return new makers[value.$array as keyof typeof makers](buffer);
  };
  const data: unknown = JSON.parse(text, unpacked);
  window.dispatchEvent(new MessageEvent("message", { data }));
}
