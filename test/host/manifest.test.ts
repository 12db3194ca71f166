import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../support/experiments.js";

type Texts = Readonly<Record<string, string>>;

interface Manifest {
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
  };
}

const json = <T>(file: string) => JSON.parse(readFileSync(join(projectRoot, file), "utf8")) as T;
const manifest = json<Manifest>("package.json");
/** Storage says in the words of its caller why a file was not written. */
const sources = ["src/host", "src/storage"]
  .flatMap((room) =>
    readdirSync(join(projectRoot, room), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(join(projectRoot, room, name), "utf8")),
  )
  .join("\n");

describe("the manifest", () => {
  it("has every text that it refers to, in English and Chinese", () => {
    const referred = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    expect(referred.length).toBeGreaterThan(5);
    for (const file of ["package.nls.json", "package.nls.zh-cn.json"]) {
      expect(Object.keys(json<Texts>(file)).sort(), file).toEqual([...new Set(referred)].sort());
    }
  });

  it("puts its commands in one category, and into menus only those that exist", () => {
    const commands = new Set(manifest.contributes.commands.map(({ command }) => command));
    expect(new Set(manifest.contributes.commands.map(({ category }) => category))).toEqual(
      new Set(["Self-Distillation"]),
    );
    for (const { command } of Object.values(manifest.contributes.menus).flat()) expect(commands).toContain(command);
  });

  it("has its icon", () => {
    expect(existsSync(join(projectRoot, manifest.icon))).toBe(true);
  });
});

describe("the texts of the extension host", () => {
  it("are all translated, and no translation is left over", () => {
    const used = [...sources.matchAll(/l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)].map(
      ([, text]) => JSON.parse(`"${text ?? ""}"`) as string,
    );
    expect(Object.keys(json<Texts>("l10n/bundle.l10n.zh-cn.json")).sort()).toEqual([...new Set(used)].sort());
  });
});
