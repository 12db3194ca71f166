import { describe, expect, it } from "vitest";
import { decodeText, TextError } from "../../src/experiment/decodeText.js";
import { uniformStream } from "../../src/experiment/random.js";

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const utf8 = (text: string) => new TextEncoder().encode(text);
const withMark = (mark: readonly number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes]);
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le"));
const swapped = (bytes: Uint8Array) => bytes.map((_, i) => bytes[i % 2 === 0 ? i + 1 : i - 1] ?? 0);

describe("decodeText", () => {
  const text = "x,Größe\n1,ä€😀\n";

  it.each([
    ["UTF-8", utf8(text)],
    ["UTF-8 with its mark", withMark([0xef, 0xbb, 0xbf], utf8(text))],
    ["UTF-16, the low byte first", withMark([0xff, 0xfe], utf16(text))],
    ["UTF-16, the high byte first", withMark([0xfe, 0xff], swapped(utf16(text)))],
  ])("reads %s, without a byte order mark", (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it.each<[string, Uint8Array, string]>([
    ["Latin-1", latin1("x,y\n1,\xe4\n2,\xf6\n"), "line 2: byte 7 of the file, 0xE4, is not UTF-8; save it as UTF-8"],
    ["Latin-1 behind carriage returns", latin1("x,y\r1,a\r\n2,\xf6"), "line 3: byte 12 of the file, 0xF6"],
    ["a character that is cut off", utf8("a\n€").slice(0, -1), "line 2: byte 3 of the file, 0xE2"],
    ["half a surrogate pair", Uint8Array.of(0xff, 0xfe, 0x00, 0xd8), "not valid UTF-16"],
    ["UTF-16 without its mark", utf16("x,y\n1,2\n"), "NUL"],
    ["a spreadsheet", latin1("PK\x03\x04\x14\x00"), "zip"],
  ])("refuses %s, and says where and what to do", (_, bytes, message) => {
    expect(() => decodeText(bytes)).toThrow(TextError);
    expect(() => decodeText(bytes)).toThrow(message);
    expect(() => decodeText(bytes)).toThrow(/save it as UTF-8|export it as CSV/);
  });

  it("finds the first byte at fault where everything before it is text", () => {
    const uniform = uniformStream(1, "inputs");
    const leads = [0x61, 0x80, 0xa0, 0x9f, 0x8f, 0x90, 0xbf, 0xc2, 0xe0, 0xe2, 0xed, 0xf0, 0xf4, 0xff];
    for (let draw = 0; draw < 2000; draw++) {
      const bytes = Uint8Array.from({ length: 8 }, () => leads[Math.floor(uniform() * leads.length)] ?? 0);
      let fault: unknown;
      try {
        decodeText(bytes);
      } catch (error) {
        fault = error;
      }
      if (!(fault instanceof TextError)) continue;
      const at = Number(/byte (\d+)/.exec(fault.message)?.[1]) - 1;
      const decoder = () => new TextDecoder("utf-8", { fatal: true });
      expect(() => decoder().decode(bytes.subarray(0, at))).not.toThrow();
      expect(() => decoder().decode(bytes.subarray(0, at + 4))).toThrow();
    }
  });
});
