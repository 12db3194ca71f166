import { describe, expect, it } from "vitest";
import { exportFigure } from "../../src/export/exportFigure.js";
import { exportFormats } from "../../src/export/formats.js";
import { provenanceOf } from "../../src/export/marker.js";
import type { Provenance } from "../../src/export/provenance.js";
import { commandOf, provenanceLines } from "../../src/export/provenanceText.js";
import { illustrative } from "../figures/reports.js";
import { provenance, services } from "./services.js";

const report = illustrative();
const commented = (stated: Provenance) =>
  provenanceLines(stated)
    .map((line) => `% ${line}\n`)
    .join("");

describe("the origin of an exported file", () => {
  it.each(exportFormats)("is read back from every file of the format %s", async (format) => {
    const stated: Provenance = { ...provenance, format };
    for (const { ending, bytes } of await exportFigure(report, stated, "stem", services)) {
      expect(provenanceOf(bytes), ending).toEqual(stated);
    }
  });

  it("comes with the command that makes the file again", () => {
    expect(commandOf({ ...provenance, round: 2, output: 1 })).toBe(
      "self-distill export '../größe & <mehr>/a --b.distill.json' --figure fits --format svg --width single " +
        "--font-size 8 --output 2 --round 2 --set tolerance=0.1 --set 'problem.truth=x'\\''y'",
    );
    expect(provenanceLines(provenance)[0]).toContain("SHA-256 abababab");
  });

  it("is one ASCII line, the same for equal origins", () => {
    const { generator, ...rest } = provenance;
    const [a, b] = [provenance, { ...rest, generator }].map((each) => provenanceLines(each)[2] ?? "");
    expect(a).toBe(b);
    expect(a).toMatch(/^[ -~]+$/);
    expect(a).not.toMatch(/[<>&]/);
  });

  it("holds a sweep", () => {
    const swept: Provenance = { ...provenance, format: "beamer", sweep: { key: "tolerance", values: ["0.1", "0.2"] } };
    expect(provenanceOf(commented(swept))).toEqual(swept);
    expect(commandOf(swept)).toContain("--sweep tolerance=0.1,0.2");
  });

  it("holds compared runs, whatever signs their changes have", () => {
    const compared: Provenance = {
      ...provenance,
      figure: "compareFits",
      compare: [["tolerance=0.2", "problem.seed=7"], ["title=a;b"]],
    };
    expect(provenanceOf(commented(compared))).toEqual(compared);
    expect(commandOf(compared)).toMatch(
      /--set 'problem\.truth=x'\\''y' --compare 'tolerance=0\.2;problem\.seed=7' --compare 'title="a;b"'$/,
    );
  });

  it("is nothing in other files, and in files that have been tampered with", () => {
    expect(provenanceOf("no such line")).toBeUndefined();
    expect(provenanceOf('self-distill-provenance: {"generator": 3}')).toBeUndefined();
    expect(provenanceOf("self-distill-provenance: {broken")).toBeUndefined();
  });
});
