import { mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { refreshFolder } from "../../src/cli/refreshCommand.js";
import { createInProcessSolver } from "../../src/solver/inProcessSolver.js";
import type { ExportCase } from "./arbitraries/exports.js";
import { createExportJudge } from "./judges/judgeExport.js";

const elsewhere = mkdtempSync(join(tmpdir(), "elsewhere-"));
const scratch = mkdtempSync(join(tmpdir(), "self-distillation-fuzz-"));

afterAll(() => {
  for (const folder of [elsewhere, scratch]) rmSync(folder, { recursive: true, force: true });
});

const plain: ExportCase = {
  file: 0,
  neighbour: false,
  edits: [],
  forgery: null,
  taken: "nothing",
  moved: true,
  checkOnly: false,
  overwriteEdited: false,
  allowOutside: false,
};
const edited: ExportCase = { ...plain, edits: [{ what: "append", at: 0, text: "% mine" }] };

/** Refreshing that does a wrong thing afterwards. */
function judgeOf(wrong: (project: string) => void | Promise<void>, says = ""): (input: ExportCase) => Promise<void> {
  const faulty: typeof refreshFolder = async (solver, folder, flags, progress) => {
    const { lines, ...rest } = await refreshFolder(solver, folder, flags, progress);
    await wrong(folder);
    return { ...rest, lines: [...lines, says] };
  };
  const solver = createInProcessSolver(() => performance.now());
  return createExportJudge(solver, faulty, scratch, ["csv", "pgfplots"]);
}

const overwrite =
  (name: string) =>
  (project: string): void => {
    writeFileSync(join(project, name), "gone");
  };

test("what refreshes as it should is not reported, edited or not", async () => {
  const judge = judgeOf(() => undefined);
  await expect(judge(plain)).resolves.toBeUndefined();
  await expect(judge(edited)).resolves.toBeUndefined();
});

test.each([
  ["the thesis", overwrite("thesis.tex"), plain, "refresh changed project/thesis.tex"],
  ["the experiment", overwrite("x.distill.json"), plain, "refresh changed project/x.distill.json"],
  ["an edited export", overwrite("x-errors.csv"), edited, "refresh changed project/x-errors.csv"],
  ["a file beside the folder", overwrite("../outside/secret.csv"), plain, "refresh changed outside/secret.csv"],
  [
    "anything when it only looks",
    overwrite("x-errors.csv"),
    { ...plain, checkOnly: true },
    "refresh changed project/x",
  ],
  ["a file through a link", overwrite("link.distill.json"), plain, "refresh changed outside/other.distill.json"],
])("a refresh that overwrites %s is reported", async (_what, wrong, input, finding) => {
  await expect(judgeOf(wrong)(input)).rejects.toThrow(finding);
});

test("a refresh that removes a file, makes one, or turns one into a link is reported", async () => {
  const remove = judgeOf((project) => {
    unlinkSync(join(project, "thesis.tex"));
  });
  await expect(remove(plain)).rejects.toThrow("refresh removed project/thesis.tex");
  await expect(judgeOf(overwrite("notes.txt"))(plain)).rejects.toThrow("refresh made project/notes.txt");
  const link = judgeOf((project) => {
    unlinkSync(join(project, "thesis.tex"));
    symlinkSync("x-errors.csv", join(project, "thesis.tex"));
  });
  await expect(link(plain)).rejects.toThrow("refresh changed project/thesis.tex");
});

test.each([
  ["at once", (file: string) => void writeFileSync(file, "x")],
  ["in its own time", (file: string) => writeFile(file, "x")],
])("a refresh that writes outside of all folders is reported, %s", async (_when, write) => {
  await expect(judgeOf(() => write(join(elsewhere, "stray.txt")))(plain)).rejects.toThrow(
    /outside of every folder.*stray/,
  );
});

test("a refresh that tells what stands outside is reported, in words or in a figure", async () => {
  await expect(judgeOf(() => undefined, "the column y holds 0.31337")(plain)).rejects.toThrow("refresh says");
  const figure = judgeOf((project) => {
    writeFileSync(join(project, "x-errors.csv"), "0.31337");
  });
  await expect(figure(plain)).rejects.toThrow("refresh told in project/x-errors.csv");
});
