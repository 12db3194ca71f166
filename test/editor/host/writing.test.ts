import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import { RunStore } from "../../../src/host/runs/runStore.js";
import { workspaceFileAccess } from "../../../src/host/workspaceFileAccess.js";
import { writeFilesWhole } from "../../../src/storage/writeFilesWhole.js";
import { manifestOf } from "../../storage/manifest.js";
import { canMount, mountSmallDisk, toMount, type SmallDisk } from "../../support/smallDisk.js";
import { closeAll, snapshotWhere } from "./support/extension.js";

const folder = () => vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? assert.fail("the suite runs in a workspace");
const bytes = (text: string) => new TextEncoder().encode(text);
const output = "writing-numbers.tex";

describe("writing from the editor", function () {
  this.timeout(60_000);
  let place: string;

  /** The experiment lies in the folder that its numbers are written to. */
  async function open(inFolder: string): Promise<vscode.Uri> {
    place = inFolder;
    const extension =
      vscode.extensions.getExtension("self-distillation.self-distillation-explorer")?.extensionUri ?? assert.fail();
    const example = vscode.Uri.joinPath(extension, "examples", "illustrative.distill.json").fsPath;
    const file = join(place, "writing.distill.json");
    writeFileSync(file, readFileSync(example));
    await closeAll();
    const uri = vscode.Uri.file(file);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
    await vscode.commands.executeCommand("selfDistillation.runExperiment", uri);
    await snapshotWhere(({ result, document }) => result !== undefined && document === uri.toString());
    return uri;
  }

  /** The command ends when its failure has been told. */
  async function leavesEverything(): Promise<void> {
    const before = manifestOf(place);
    await vscode.commands.executeCommand("selfDistillation.exportNumbers");
    assert.deepEqual(manifestOf(place), before);
  }

  describe("into a folder", () => {
    before(async () => {
      mkdirSync(join(folder(), "writing"));
      await open(join(folder(), "writing"));
    });
    after(closeAll);
    afterEach(() => {
      rmSync(join(place, output), { recursive: true, force: true });
    });

    it("makes the file, and nothing else", async () => {
      await vscode.commands.executeCommand("selfDistillation.exportNumbers");
      assert.deepEqual(Object.keys(manifestOf(place)).sort(), [output, "writing.distill.json"].sort());
    });

    it("leaves a folder in its place, with what is in it", async () => {
      mkdirSync(join(place, output));
      writeFileSync(join(place, output, "thesis.tex"), "years of work");
      await leavesEverything();
    });

    it("leaves a FIFO, a link to nothing and a read-only file in its place", async () => {
      execFileSync("mkfifo", [join(place, output)]);
      await leavesEverything();
      rmSync(join(place, output));
      symlinkSync("gone.tex", join(place, output));
      await leavesEverything();
      rmSync(join(place, output));
      writeFileSync(join(place, output), "final");
      chmodSync(join(place, output), 0o444);
      await leavesEverything();
    });

    it("leaves a document of the user's in its place, and an exported one that was edited", async () => {
      writeFileSync(join(place, output), "years of work");
      await leavesEverything();
      rmSync(join(place, output));
      await vscode.commands.executeCommand("selfDistillation.exportNumbers");
      writeFileSync(join(place, output), `${readFileSync(join(place, output), "utf8")}by hand`);
      await leavesEverything();
    });

    it("works the same on file systems that only VS Code knows", async () => {
      const at = (name: string) => vscode.Uri.file(join(place, name)).toString();
      const write = (...names: readonly string[]) =>
        writeFilesWhole(
          workspaceFileAccess,
          names.map((name) => ({ path: at(name), bytes: bytes(name) })),
        );
      await write("virtual/a b.txt");
      await write("virtual/a b.txt", "virtual/c.txt");
      assert.deepEqual(Object.keys(manifestOf(join(place, "virtual"))).sort(), ["a b.txt", "c.txt"]);
      mkdirSync(join(place, "virtual", "d.txt"));
      const before = manifestOf(place);
      await assert.rejects(write("virtual/e.txt", "virtual/d.txt"), /nothing was written: .*d\.txt is a folder/);
      await assert.rejects(write("new/e.txt", "virtual/c.txt/f.txt"), /nothing was written/);
      assert.deepEqual(manifestOf(place), before);
      rmSync(join(place, "virtual"), { recursive: true });
    });
  });

  (canMount ? describe : describe.skip)(`onto a small disk (needs ${toMount})`, () => {
    let disk: SmallDisk;
    before(async () => {
      disk = mountSmallDisk(1 << 17);
      await open(disk.folder);
    });
    after(async () => {
      await closeAll();
      disk.remove();
    });

    it("that is full keeps the former file and the former list of runs", async () => {
      await vscode.commands.executeCommand("selfDistillation.exportNumbers");
      writeFileSync(join(place, "runs.json"), '{"version":1,"runs":[]}');
      disk.fill(0);
      await leavesEverything();
      const before = manifestOf(place);
      const { result } = await snapshotWhere((snapshot) => snapshot.result !== undefined);
      const store = new RunStore(vscode.Uri.file(place));
      store.note(vscode.Uri.file(join(place, "writing.distill.json")), result?.report ?? assert.fail());
      await assert.rejects(store.settle(), /runs\.json could not be written: there is no space left on the device/);
      store.dispose();
      assert.deepEqual(manifestOf(place), before);
    });

    it("that is read-only is left as it is", async () => {
      disk.makeReadOnly();
      await leavesEverything();
    });
  });
});
