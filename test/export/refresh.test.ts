import { describe, expect, it } from "vitest";
import { provenanceOf } from "../../src/export/marker.js";
import { refreshExports, type RefreshServices } from "../../src/export/refresh.js";
import { isStale } from "../../src/export/refreshedFile.js";
import { illustrative, regular } from "../figures/reports.js";
import { Folder, origin, reportWith, shell } from "./folder.js";

const states = async (folder: Folder, host: RefreshServices) =>
  Object.fromEntries((await refreshExports(folder, host)).map(({ file, state }) => [file, state]));

describe("refreshExports", () => {
  it("finds unchanged files fresh, running each experiment once", async () => {
    const folder = new Folder();
    await folder.export("out/fits", { format: "pdf" });
    await folder.export("out/errors", { figure: "errors", format: "pgfplots" });
    await folder.export("out/frames", { format: "beamer" });
    await folder.export("out/other", { set: ["tolerance=0.1"] });
    folder.files.set("out/notes.txt", new TextEncoder().encode("nothing of ours"));
    const host = shell();
    const result = await states(folder, host);
    expect(Object.keys(result)).not.toContain("out/notes.txt");
    expect(new Set(Object.values(result))).toEqual(new Set(["fresh"]));
    expect(host.runs).toEqual(["a.distill.json ", "a.distill.json tolerance=0.1"]);
  });

  it("runs every compared run again, and tells when one of them gives something else", async () => {
    const folder = new Folder();
    await folder.export("out/fits", {
      figure: "compareFits",
      format: "pdf",
      compare: [["tolerance=0.1"], ["tolerance=0.2"]],
    });
    const host = shell();
    expect(await states(folder, host)).toEqual({ "out/fits.pdf": "fresh" });
    expect(host.runs).toEqual(["a.distill.json ", "a.distill.json tolerance=0.1", "a.distill.json tolerance=0.2"]);
    const changed = shell({
      run: (_experiment, set) =>
        Promise.resolve({ ...origin, report: reportWith(set.includes("tolerance=0.2") ? ["tolerance=0.3"] : set) }),
    });
    expect(await states(folder, changed)).toEqual({ "out/fits.pdf": "stale" });
    // A file that only a compared run names is one of the figure's origin.
    const named = shell({
      run: (_experiment, set) =>
        Promise.resolve({
          ...origin,
          report: reportWith(set),
          ...(set.includes("tolerance=0.2") ? { files: { "b.csv": "cc".repeat(32) } } : {}),
        }),
    });
    const [renewed] = await refreshExports(folder, named);
    expect(renewed?.state).toBe("renewed");
    expect(provenanceOf(renewed?.bytes ?? "")?.files).toEqual({ "b.csv": "cc".repeat(32) });
  });

  it("tells another content from another statement of its origin", async () => {
    const folder = new Folder();
    await folder.export("out/fits", { format: "pdf" });
    await folder.export("out/rounds", { figure: "rounds", format: "csv" });
    expect(
      await states(
        folder,
        shell({ run: () => Promise.resolve({ ...origin, hash: "bb".repeat(32), report: illustrative() }) }),
      ),
    ).toEqual({ "out/fits.pdf": "renewed", "out/rounds.csv": "renewed" });
    expect(await states(folder, shell({ run: () => Promise.resolve({ ...origin, report: regular() }) }))).toEqual({
      "out/fits.pdf": "stale",
      "out/rounds.csv": "stale",
    });
  });

  it("hands over bytes that a second look finds fresh", async () => {
    const folder = new Folder();
    await folder.export("out/fits", { format: "beamer" });
    const changed = shell({
      run: () => Promise.resolve({ ...origin, hash: "bb".repeat(32), report: illustrative(0.1) }),
    });
    for (const { file, bytes } of await refreshExports(folder, changed))
      if (bytes !== undefined) folder.files.set(file, bytes);
    // ε = 0.1 has two rounds: their frames are fresh, those that are left over say so.
    const again = await refreshExports(folder, changed);
    expect(again.filter(({ state }) => state === "fresh").map(({ file }) => file)).toContain("out/fits-00.pdf");
    expect(again.filter(isStale)).toEqual(again.filter(({ reason }) => reason?.includes("no longer one of the files")));
    expect(again.filter(isStale).map(({ file }) => file)).toEqual(["out/fits-02.pdf", "out/fits-03.pdf"]);
  });

  it("adds a companion that is missing, and survives a rename", async () => {
    const folder = new Folder();
    await folder.export("out/renamed", { format: "pgfplots" });
    folder.files.delete("out/renamed.dat");
    expect(await states(folder, shell())).toEqual({
      "out/renamed.dat": "missing",
      "out/renamed.tex": "fresh",
      "out/renamed-standalone.tex": "fresh",
    });
  });

  it("says why an experiment cannot be run, for each of its files, and goes on", async () => {
    const folder = new Folder();
    await folder.export("out/fits", { experiment: "../gone.json" });
    await folder.export("out/errors", { figure: "errors" });
    const host = shell({
      run: (experiment) =>
        experiment === "gone.json"
          ? Promise.reject(new Error("gone.json: there is no such file."))
          : Promise.resolve({ ...origin, report: illustrative() }),
    });
    expect(await refreshExports(folder, host)).toMatchObject([
      { file: "out/errors.svg", state: "fresh" },
      { file: "out/fits.svg", state: "failed", reason: "gone.json: there is no such file." },
    ]);
  });

  it("knows the frames of a sweep", async () => {
    const folder = new Folder();
    await folder.export("out/sweep", {
      format: "beamer",
      sweep: { key: "tolerance", values: ["0.3", "0.1", "0.045"] },
    });
    const host = shell();
    expect(new Set(Object.values(await states(folder, host)))).toEqual(new Set(["fresh"]));
    expect(host.runs).toEqual([
      "a.distill.json ",
      "a.distill.json tolerance=0.3",
      "a.distill.json tolerance=0.1",
      "a.distill.json tolerance=0.045",
    ]);
  });
});
