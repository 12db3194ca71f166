import path from "node:path";
import type { Metafile } from "esbuild";
import { root } from "../../support/project";
import { packageFolders } from "./packageFolders";
import { packageNotice, type PackageNotice } from "./packageNotice";

export const noticesName = "ThirdPartyNotices.txt";

const line = "=".repeat(80);

/** The library of the compiler is part of the WebAssembly modules, which the bundler does not see. */
const compiler = path.join(root, "node_modules", "assemblyscript");

/** The licences of everything of others that is in dist, in full. */
export function noticesFile(metafiles: readonly Metafile[]): { path: string; contents: Uint8Array } {
  const notices = [...packageFolders(metafiles), compiler].map(packageNotice).sort(byName);
  return { path: path.join(root, "dist", noticesName), contents: Buffer.from(written(notices)) };
}

function written(notices: readonly PackageNotice[]): string {
  const introduction =
    "The program files in this folder contain the packages below, each under its own licence.\n" +
    "Where the tables of the examples come from is told in examples/DATA.md.\n";
  const sections = notices.map(({ name, version, licence, texts }) =>
    [line, `${name} ${version}`, `Licence: ${licence}`, line, "", texts.join("\n\n"), ""].join("\n"),
  );
  return [introduction, ...sections].join("\n");
}

function byName(a: PackageNotice, b: PackageNotice): number {
  return a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1;
}
