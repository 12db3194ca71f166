import { beforeEach, describe, expect, it } from "vitest";
import { exportFormats } from "../../src/export/formats.js";
import { readMarker, endingOf } from "../../src/export/marker.js";
import { plannedWrites, requireUnchanged } from "../../src/export/plannedWrites.js";
import { refreshExports, type RefreshServices } from "../../src/export/refresh.js";
import type { RefreshedFile } from "../../src/export/refreshedFile.js";
import { asciiJson } from "../../src/export/asciiJson.js";
import { Folder, origin, reportWith, shell } from "./folder.js";
import { provenance } from "./services.js";

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});

const changed = () => shell({ run: () => Promise.resolve({ ...origin, report: reportWith(["tolerance=0.1"]) }) });
const states = (files: readonly RefreshedFile[]) => Object.fromEntries(files.map(({ file, state }) => [file, state]));
const writesOf = async (host: RefreshServices, overwriteEdited = false) =>
  plannedWrites(await refreshExports(folder, host), overwriteEdited).map(({ path }) => path);
const edit = (file: string, change: (text: string) => string) => {
  folder.write(file, change(folder.text(file)));
};
const withCrLf = (text: string) => text.replace(/\n/g, "\r\n");

describe("a file is ours", () => {
  it.each(exportFormats)("when it is as it was written: %s", async (format) => {
    await folder.export("out/größe 1", { format });
    const files = await refreshExports(folder, changed());
    const own = [...folder.files.keys()];
    expect(files.filter(({ file }) => own.includes(file)).map(({ state }) => state)).not.toContain("foreign");
    expect(files.filter(({ file }) => own.includes(file)).map(({ state }) => state)).not.toContain("edited");
  });

  it.each(["svg", "pgfplots", "csv", "numpy", "latex", "numbers"] as const)(
    "when Git has turned its line feeds into CR LF: %s",
    async (format) => {
      await folder.export("out/a", { format });
      for (const file of folder.files.keys()) edit(file, withCrLf);
      expect(new Set(Object.values(states(await refreshExports(folder, shell()))))).toEqual(new Set(["fresh"]));
      expect((await refreshExports(folder, changed())).filter(({ state }) => state === "edited")).toEqual([]);
    },
  );

  it("when it is renamed and otherwise as it was", async () => {
    await folder.export("out/a", { format: "svg" });
    folder.files.set("out/b.svg", folder.files.get("out/a.svg") ?? new Uint8Array());
    expect(states(await refreshExports(folder, changed()))).toEqual({ "out/a.svg": "stale", "out/b.svg": "stale" });
  });

  it("when it is from before content was hashed and its origin gives it byte for byte", async () => {
    await folder.export("out/a", { format: "pgfplots" }, false);
    await folder.export("out/b", { format: "pdf" }, false);
    expect(new Set(Object.values(states(await refreshExports(folder, shell()))))).toEqual(new Set(["renewed"]));
    edit("out/a.tex", (text) => `${text}% mine\n`);
    const files = states(await refreshExports(folder, shell()));
    expect(files["out/a.tex"]).toBe("foreign");
    expect(await writesOf(shell())).toEqual(["out/a-standalone.tex", "out/a.dat", "out/b.pdf"]);
    expect(states(await refreshExports(folder, changed()))["out/b.pdf"]).toBe("foreign");
  });
});

describe("a file is foreign, and neither it nor anything beside it is written", () => {
  it.each([
    ["a thesis into which a figure was pasted", "out/thesis.tex", (text: string) => `\\documentclass{book}\n${text}`],
    ["a document that begins with a figure", "out/main.tex", (text: string) => `${text}\\section{Mine}\n`],
    ["a script that holds one as a text", "out/plot.py", (text: string) => `figure = r"""\n${text}"""\n`],
    ["a drawing that quotes one", "out/drawing.svg", (text: string) => `<svg><!-- ${text} --></svg>`],
    ["a table that quotes one", "out/table.csv", (text: string) => `x,y\n${text.replace(/^% /gm, "# ")}`],
    ["another format's name", "out/a.csv", (text: string) => text.replace(/^% /gm, "# ")],
  ])("%s", async (_, file, change) => {
    await folder.export("a", { format: "pgfplots" });
    folder.write(file, change(folder.text("a.tex")));
    folder.files.delete("a.tex");
    folder.files.delete("a.dat");
    folder.files.delete("a-standalone.tex");
    const files = await refreshExports(folder, changed());
    expect(files).toMatchObject([{ file, state: "foreign" }]);
    expect(plannedWrites(files, true)).toEqual([]);
  });

  it("a hand-written document in the place of a companion", async () => {
    await folder.export("out/main", { format: "pgfplots" });
    folder.write("out/main.tex", "\\documentclass{book}");
    folder.files.delete("out/main-standalone.tex");
    const files = await refreshExports(folder, changed());
    expect(states(files)).toEqual({
      "out/main.dat": "stale",
      "out/main.tex": "foreign",
      "out/main-standalone.tex": "missing",
    });
    expect(plannedWrites(files, true).map(({ path }) => path)).not.toContain("out/main.tex");
  });

  it.each([
    ["a folder", { kind: "folder", link: false }],
    ["a pipe", { kind: "special", link: false }],
    ["a link", { kind: "file", link: true }],
    ["a link to nothing", { kind: "nothing", link: true }],
  ] as const)("%s in the place of a companion", async (_, standing) => {
    await folder.export("out/a", { format: "pgfplots" });
    folder.files.delete("out/a.dat");
    folder.others.set("out/a.dat", standing);
    const files = await refreshExports(folder, changed());
    expect(files.find(({ file }) => file === "out/a.dat")).toMatchObject({ state: "foreign", blocks: true });
    expect(plannedWrites(files, true).map(({ path }) => path)).not.toContain("out/a.dat");
  });
});

describe("a file that was edited by hand", () => {
  beforeEach(async () => {
    await folder.export("out/a", { format: "pgfplots" });
    edit("out/a.tex", (text) => text.replace("tikzpicture", "tikzpicture "));
  });

  it("is told of and kept", async () => {
    const files = await refreshExports(folder, shell());
    expect(states(files)).toMatchObject({ "out/a.tex": "edited", "out/a.dat": "fresh" });
    expect(plannedWrites(files, false)).toEqual([]);
  });

  it("gets a new version beside it once its experiment gives another, and that is no figure of its own", async () => {
    const [first, ...others] = plannedWrites(await refreshExports(folder, changed()), false).filter(({ path }) =>
      path.includes(".new."),
    );
    expect(others).toEqual([]);
    expect(first?.path).toBe("out/a.new.tex");
    folder.files.set("out/a.new.tex", first?.bytes ?? new Uint8Array());
    const again = await refreshExports(folder, changed());
    expect(again.map(({ file }) => file)).not.toContain("out/a.new.tex");
    expect(plannedWrites(again, false).map(({ path }) => path)).not.toContain("out/a.new.tex");
    // Taken over by the user, it is the file that was to be there.
    folder.files.set("out/a.tex", first?.bytes ?? new Uint8Array());
    expect(states(await refreshExports(folder, changed()))["out/a.tex"]).toBe("fresh");
  });

  it("gets none in the place of something else", async () => {
    folder.write("out/a.new.tex", "mine");
    expect(await writesOf(changed())).not.toContain("out/a.new.tex");
    folder.files.delete("out/a.new.tex");
    folder.others.set("out/a.new.tex", { kind: "nothing", link: true });
    expect(await writesOf(changed())).not.toContain("out/a.new.tex");
  });

  it("is overwritten when that is asked for", async () => {
    expect(await writesOf(shell(), true)).toEqual(["out/a.tex"]);
    expect(await writesOf(changed(), true)).toContain("out/a.tex");
    expect(await writesOf(changed(), true)).not.toContain("out/a.new.tex");
  });
});

describe("what refresh writes", () => {
  it("is checked against what it looked at", async () => {
    await folder.export("out/a", { format: "svg" });
    const writes = plannedWrites(await refreshExports(folder, changed()), false);
    await requireUnchanged(folder, writes);
    edit("out/a.svg", (text) => `${text}\n`);
    await expect(requireUnchanged(folder, writes)).rejects.toThrow("out/a.svg has changed in the meantime");
  });
});

describe("an origin that nobody can have asked for", () => {
  const stated = (change: object) =>
    `# Made by x\n# self-distill export y\n# self-distill-provenance: ${asciiJson({ ...provenance, format: "csv", ...change })}\nx\n1\n`;

  it.each<[string, object, string]>([
    [
      "3,000 values of a sweep",
      { format: "beamer", sweep: { key: "a", values: Array(3000).fill("1") } },
      "sweep.values",
    ],
    ["seven compared runs", { compare: Array(7).fill([]) }, "compare"],
    ["changes without end", { set: ["x".repeat(3000), "y".repeat(3000)] }, "set"],
    ["a path without end", { experiment: "x".repeat(5000) }, "experiment"],
    ["control signs in a path", { experiment: "a\u001b[2J.json" }, "experiment"],
    ["a hash that is none", { hash: "aa" }, "hash"],
    ["a key that nobody knows", { command: "rm" }, "command"],
    ["a figure that is no text", { figure: 3 }, "figure"],
    ["text that is far too small", { fontSize: 1e-3 }, "fontSize"],
    ["a round that is none", { round: -1 }, "round"],
  ])("is refused: %s", async (_, change, place) => {
    folder.write("out/a.csv", stated(change));
    const runs = shell();
    const [file] = await refreshExports(folder, runs);
    expect(file?.state).toBe("foreign");
    expect(file?.reason).toMatch(new RegExp(`^the origin that it states cannot be used: ${place}`));
    expect(runs.runs).toEqual([]);
  });

  it.each(["{", "[]", "null", "1", '{"a":'.repeat(1000), "x".repeat(70_000)])("is refused: %.10s", (json) => {
    const text = `# Made by x\n# self-distill export y\n# self-distill-provenance: ${json}\n`;
    expect(readMarker(new TextEncoder().encode(text), endingOf("a.csv")).kind).toBe("foreign");
  });

  it.each(["/etc/passwd", "\\\\server\\share\\a.json", "C:\\a.json", "C:a.json", "~/a.json", "../../a.json"])(
    "is not read elsewhere: %s",
    async (experiment) => {
      folder.write("p/out/a.csv", stated({ experiment }));
      const runs = shell();
      const bounds = { contains: (path: string) => Promise.resolve(path.startsWith("p/")), hint: "open its folder" };
      const [file] = await refreshExports(Object.assign(folder, { bounds }), runs);
      expect(file).toMatchObject({ state: "failed", reason: expect.stringContaining("open its folder") as string });
      expect(runs.runs).toEqual([]);
    },
  );
});
