import { describe, expect, it } from "vitest";
import { printable, printableLine } from "../../src/experiment/printable.js";

const steering = /[\p{Cc}\p{Bidi_Control}\p{Cs}]/u;

describe("text of any origin", () => {
  it("cannot steer a terminal, set its title, or reorder a line", () => {
    const hostile = "a\u001b[2J\u001b]0;owned\u0007b\u009b31m\u202egnp.exe\u2066\u0000\u007f\ud800";
    expect(printable(hostile)).not.toMatch(steering);
    expect(printable(hostile)).toBe(
      "a\\u001b[2J\\u001b]0;owned\\u0007b\\u009b31m\\u202egnp.exe\\u2066\\u0000\\u007f\\ud800",
    );
  });

  it("keeps letters of every script, emoji, lines and tabs", () => {
    const honest = "κ = 3\tнеравенство, 自蒸馏 🙂👩‍🔬, ‖y_t‖² ≤ ε\nline two";
    expect(printable(honest)).toBe(honest);
  });

  it("adds no lines where one is meant", () => {
    expect(printableLine("title\r\nself-distill: all is well\u2028now\u0085so")).toBe(
      "title self-distill: all is well now so",
    );
  });

  it("is the same value as JSON", () => {
    const value = { "k\u202ey": "\u009b31m \u2028 \ud800 \u001b", plain: ["ε", 1e-12] };
    const json = printable(JSON.stringify(value, null, 2));
    expect(json.replaceAll("\n", "")).not.toMatch(steering);
    expect(JSON.parse(json)).toEqual(value);
  });
});
