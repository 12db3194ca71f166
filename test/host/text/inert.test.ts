import { describe, expect, it } from "vitest";
import { inert, inertLines } from "../../../src/host/text/inert.js";

/** As VS Code 1.139 finds links in notifications, progress and quick input, and icons in quick picks and the like. */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const icon = /(\\)?\$\(([A-Za-z0-9-]+(?:~[A-Za-z]+)?)\)/;
/** As a reader sees it. */
const seen = (text: string) => text.replaceAll("\u2060", "");

describe("text from the workspace", () => {
  it.each([
    "[Details](command:workbench.action.closeWindow) x.distill.json",
    "[a](command:b) [c](https://example.org 'd') [e](file:///etc/passwd)",
    "]([x](command:y)",
  ])("is no link: %s", (name) => {
    expect(name).toMatch(link);
    expect(inert(name)).not.toMatch(link);
    expect(inertLines([name])).not.toMatch(link);
    expect(seen(inert(name))).toBe(name);
  });

  it("is no picture", () => {
    for (const text of ["$(trash) Delete", "\\$(sync~spin)"]) {
      expect(text).toMatch(icon);
      expect(inert(text)).not.toMatch(icon);
      expect(seen(inert(text))).toBe(text);
    }
  });

  it("stays legible", () => {
    expect(seen(inert("a[1](x).distill.json"))).toBe("a[1](x).distill.json");
    expect(inert("f(x) = sin(2πx), y[3] of 日本")).toBe("f(x) = sin(2πx), y[3] of 日本");
  });

  it("cannot fake lines or reorder what is read", () => {
    expect(inert("a\nSaved. All is well.\u202etxt")).toBe("a Saved. All is well.\\u202etxt");
    expect(inertLines(["a\nb", "c"])).toBe("a b\nc");
  });

  it("is cut to what a reader takes in, and not within a character", () => {
    expect(inert("x".repeat(100_000)).length).toBe(800);
    expect(inert(`${"x".repeat(8)}🙂🙂`, 10)).toBe(`${"x".repeat(8)}…`);
    expect(inert("y".repeat(10), 10)).toBe("y".repeat(10));
  });
});
