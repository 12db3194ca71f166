import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "./experiments.js";

/** What the sources need around them; the installed packages are linked, not copied. */
const copied = ["src", "media", "l10n", "package.json", "package.nls.json", "tsconfig.base.json"];

/** A copy of the sources that a test may add to, as somebody who follows a recipe of CONTRIBUTING.md does. */
export class ScratchCopy {
  /** The files that were written or changed. */
  readonly touched: string[] = [];

  private constructor(readonly root: string) {}

  static async make(): Promise<ScratchCopy> {
    const root = await mkdtemp(join(tmpdir(), "scratch-copy-"));
    await Promise.all(copied.map((name) => cp(join(projectRoot, name), join(root, name), { recursive: true })));
    await symlink(join(projectRoot, "node_modules"), join(root, "node_modules"), "dir");
    return new ScratchCopy(root);
  }

  async write(path: string, text: string): Promise<void> {
    await writeFile(join(this.root, path), text);
    this.touched.push(path);
  }

  /** Puts each text in the place of another, which must be there. */
  async edit(path: string, ...changes: readonly (readonly [from: string, to: string])[]): Promise<void> {
    const before = await readFile(join(this.root, path), "utf8");
    const after = changes.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${path} has no ${JSON.stringify(from)}.`);
      return text.replace(from, () => to);
    }, before);
    await this.write(path, after);
  }

  /** A module of the copy, of the type that the original has: `load<typeof x>("src/x.ts")`. */
  async load<Module>(path: string): Promise<Module> {
    return (await import(/* @vite-ignore */ join(this.root, path))) as Module;
  }

  async remove(): Promise<void> {
    await rm(this.root, { recursive: true });
  }
}
