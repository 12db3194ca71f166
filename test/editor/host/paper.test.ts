import assert from "node:assert/strict";
import * as vscode from "vscode";
import { Cancelled } from "../../../src/experiment/issue.js";
import { provenanceOf } from "../../../src/export/marker.js";
import { FigureExporter } from "../../../src/host/paper/exporter.js";
import { TexDropProvider, uriList } from "../../../src/host/paper/texDrop.js";
import { FileTexts } from "../../../src/host/fileTexts.js";
import { createInProcessSolver } from "../../../src/solver/inProcessSolver.js";
import { figureFolder, rootOf } from "../../../src/host/paper/texDocument.js";
import { writeFiles } from "../../../src/host/writeFiles.js";
import { closeAll } from "./support/extension.js";

const folder = () => vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail("the suite runs in a workspace");
const at = (...path: string[]) => vscode.Uri.joinPath(folder(), ...path);
const bytes = (text: string) => new TextEncoder().encode(text);

async function tex(name: string, text: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(at(name), bytes(text));
  return vscode.workspace.openTextDocument(at(name));
}

describe("the paper's files", () => {
  afterEach(closeAll);

  it("the root is the file itself, or the one that its first lines name", async () => {
    assert.equal((await rootOf(await tex("alone.tex", "\\documentclass{article}\n"))).path, at("alone.tex").path);
    assert.equal(
      (await rootOf(await tex("sections/one.tex", "% !TEX root = ../alone.tex\n"))).path,
      at("alone.tex").path,
    );
    assert.equal(figureFolder(at("alone.tex")).path, at("figures").path);
  });

  it("a root that is not there is named, with the file that names it", async () => {
    const lost = await tex("lost.tex", "% !TEX root = ../gone.tex\n");
    await assert.rejects(rootOf(lost), /lost\.tex names \.\.\/gone\.tex as its root; there is no such file/);
  });

  it("files are written whole, in folders that are made for them", async () => {
    await writeFiles([
      { uri: at("neu/ä b.txt"), bytes: bytes("1") },
      { uri: at("neu/c.txt"), bytes: bytes("2") },
    ]);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(at("neu/ä b.txt"))), "1");
  });

  it("when one of them cannot be written, none is, and nothing unfinished stays", async () => {
    await vscode.workspace.fs.writeFile(at("blocked"), bytes("a file where a folder should be"));
    await assert.rejects(
      writeFiles([
        { uri: at("whole/a.txt"), bytes: bytes("1") },
        { uri: at("blocked/b.txt"), bytes: bytes("2") },
      ]),
      /nothing was written/,
    );
    await assert.rejects(async () => vscode.workspace.fs.stat(at("whole")), /FileNotFound|no such file/);
  });

  it("an experiment that is dropped on a paper becomes a figure of it", async () => {
    const extension =
      vscode.extensions.getExtension("self-distillation.self-distillation-explorer")?.extensionUri ?? assert.fail();
    const files = new FileTexts(extension);
    const provider = new TexDropProvider(
      new FigureExporter(
        extension,
        createInProcessSolver(() => performance.now()),
        files,
      ),
    );
    const example = await vscode.workspace.fs.readFile(
      vscode.Uri.joinPath(extension, "examples", "illustrative.distill.json"),
    );
    await vscode.workspace.fs.writeFile(at("dropped.distill.json"), example);
    const paper = await tex("drop.tex", "\\begin{document}\n\n\\end{document}\n");
    const transfer = new vscode.DataTransfer();
    transfer.set(uriList, new vscode.DataTransferItem(at("dropped.distill.json").toString()));
    const [first] = (await provider.provideDocumentDropEdits(paper, new vscode.Position(1, 0), transfer)) ?? [];
    assert.ok(first);
    const drop = await provider.resolveDocumentDropEdit(first);
    assert.match(String(drop.insertText), /\\includegraphics\{figures\/dropped-fits\}/);
    assert.ok(await vscode.workspace.applyEdit(drop.additionalEdit ?? assert.fail()));
    const written = await vscode.workspace.fs.readFile(at("figures", "dropped-fits.pdf"));
    assert.equal(new TextDecoder().decode(written.subarray(0, 5)), "%PDF-");
    files.dispose();
  });

  const exporterOf = () => {
    const extension =
      vscode.extensions.getExtension("self-distillation.self-distillation-explorer")?.extensionUri ?? assert.fail();
    return {
      extension,
      exporter: new FigureExporter(
        extension,
        createInProcessSolver(() => performance.now()),
        new FileTexts(extension),
      ),
    };
  };

  it("compared runs and the frames of a sweep are prepared with what makes them again, and nothing is written yet", async () => {
    const { extension, exporter } = exporterOf();
    await vscode.workspace.fs.writeFile(
      at("compared.distill.json"),
      await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, "examples", "illustrative.distill.json")),
    );
    const compared = await exporter.prepare(
      at("compared.distill.json"),
      { figure: "compareErrors", format: "svg", output: 0, set: ["rounds=3"], compare: [["tolerance=0.2"]] },
      at("prepared"),
    );
    const stated = provenanceOf(compared.files[0]?.bytes ?? "");
    assert.deepEqual([stated?.set, stated?.compare], [["rounds=3"], [["tolerance=0.2"]]]);
    let steps = 0;
    const sweep = {
      figure: "fits",
      format: "beamer",
      output: 0,
      sweep: { key: "tolerance", values: ["0.05", "0.1"] },
    } as const;
    const { files } = await exporter.prepare(at("compared.distill.json"), sweep, at("prepared"), {
      step: () => {
        steps++;
        return Promise.resolve();
      },
    });
    assert.deepEqual(
      files.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf("/") + 1)),
      ["compared-fits-beamer.tex", "compared-fits-00.pdf", "compared-fits-01.pdf"],
    );
    assert.ok(steps >= 5);
    await assert.rejects(
      exporter.prepare(at("compared.distill.json"), sweep, at("prepared"), {
        step: () => Promise.reject(new Cancelled()),
      }),
      Cancelled,
    );
    await assert.rejects(async () => vscode.workspace.fs.stat(at("prepared")));
  });

  it("anything else that is dropped is left to others", async () => {
    const provider = new TexDropProvider({} as FigureExporter);
    const transfer = new vscode.DataTransfer();
    transfer.set(uriList, new vscode.DataTransferItem("file:///a/picture.png"));
    assert.equal(
      await provider.provideDocumentDropEdits(await tex("drop.tex", ""), new vscode.Position(0, 0), transfer),
      undefined,
    );
  });
});
