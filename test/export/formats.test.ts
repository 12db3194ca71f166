import { describe, expect, it } from "vitest";
import { exportedExtensions, exportedGlob, exportFormats, mainEnding, stemOf } from "../../src/export/formats.js";
import { markedEndings } from "../../src/export/marker.js";

describe("the formats", () => {
  it("have files that can be marked, and are looked for", () => {
    expect([...exportedExtensions].sort()).toEqual([...markedEndings].sort());
    for (const format of exportFormats) expect(exportedGlob).toContain(/\w+$/.exec(mainEnding(format))?.[0]);
  });

  it.each(exportFormats)("%s finds the stem of its own files", (format) => {
    expect(stemOf(`my-fits${mainEnding(format)}`, format)).toBe("my-fits");
    expect(stemOf("my-fits.txt", format)).toBeUndefined();
  });
});
