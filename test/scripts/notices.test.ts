import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listFiles, PackageManager } from "@vscode/vsce";
import { build } from "esbuild";
import { beforeEach, afterEach, describe, expect, it } from "vitest";
import { noticesFile } from "../../scripts/build/notices/noticesFile";
import { packageNotice } from "../../scripts/build/notices/packageNotice";
import { buildOptions } from "../../scripts/build/options";
import { projectRoot } from "../support/experiments.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "notices-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** The packages that stand in what was bundled, by the comment that the bundler writes above each module. */
function packagesIn(bundle: string): string[] {
  return [...bundle.matchAll(/^ *(?:\/\/|\/\*) (?:\S*\/)?node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm)].map(
    ([, name = ""]) => name,
  );
}

describe("third-party notices", () => {
  it("name every package that is bundled, its licence in full, and no other", { timeout: 60_000 }, async () => {
    const shipped = buildOptions({ production: true, tests: false });
    const readable = buildOptions({ production: false, tests: false });
    const [production, development] = await Promise.all(
      [shipped, readable].map((all) =>
        Promise.all(all.map((options) => build({ ...options, write: false, metafile: true }))),
      ),
    );
    const text = Buffer.from(noticesFile((production ?? []).map(({ metafile }) => metafile)).contents).toString();
    const named = [...text.matchAll(/^={80}\n(\S+) \d+\.\d+\.\d+\S*\nLicence: .+\n={80}\n\n(?=\S)/gm)].map(
      ([, name = ""]) => name,
    );
    const bundled = (development ?? [])
      .flatMap(({ outputFiles }) => outputFiles)
      .filter(({ path }) => /\.(js|css)$/.test(path))
      .flatMap(({ text: bundle }) => packagesIn(bundle));
    // Its library is part of the WebAssembly modules.
    expect([...new Set(named)]).toEqual([...new Set([...bundled, "assemblyscript"])].sort());
    expect(named.length).toBe(text.match(/^Licence: /gm)?.length);
    for (const words of [
      "Apache License",
      "Permission is hereby granted, free of charge",
      "SIL OPEN FONT LICENSE",
      "Attribution 4.0 International",
    ])
      expect(text).toContain(words);
  });

  it("are not written without a text for every licence", async () => {
    await writeFile(join(folder, "package.json"), '{ "name": "bare", "version": "1.2.3", "license": "MIT" }');
    expect(() => packageNotice(folder)).toThrow(
      "The package bare 1.2.3 is bundled, but carries no text of its licence (MIT). " +
        "Look up what applies to it and record it in scripts/build/notices/recordedNotices.ts.",
    );
    await writeFile(join(folder, "LICENCE.md"), "Do as you like.\r\nTruly.\r\n");
    expect(packageNotice(folder).texts).toEqual(["Do as you like.\nTruly."]);
  });
});

it("the package carries what is run, read or owed, and nothing of the workshop", async () => {
  const shipped = [
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "SECURITY.md",
    "dist/ThirdPartyNotices.txt",
    "dist/host.js",
    "examples/DATA.md",
    "l10n/bundle.l10n.zh-cn.json",
    "media/icons/extension.png",
    "media/walkthrough/example.md",
    "package.json",
    "package.nls.json",
  ];
  const workshop = [
    ".vscode/launch.json",
    ".vscode-test/embedded/index.js",
    "bench/run.ts",
    "dist/host.js.map",
    "dist/host.js.123.draft",
    "dist-test/run.js",
    "media/panel/main.ts",
    "media/screenshots/panel-light.png",
    "node_modules/zod/index.js",
    "scripts/build.ts",
    "src/host/extension.ts",
    "test/host/manifest.test.ts",
    "test-results/shot.png",
    "tsconfig.json",
  ];
  for (const file of [...shipped, ...workshop]) {
    await mkdir(join(folder, file, ".."), { recursive: true });
    await writeFile(join(folder, file), "");
  }
  for (const file of ["package.json", "package.nls.json", ".vscodeignore"])
    await writeFile(join(folder, file), await readFile(join(projectRoot, file)));
  const listed = await listFiles({ cwd: folder, packageManager: PackageManager.None });
  expect([...listed].sort()).toEqual(shipped);
});
