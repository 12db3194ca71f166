import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { recordedNotices } from "./recordedNotices";

export interface PackageNotice {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** In full, one after the other. */
  readonly texts: readonly string[];
}

/** @throws when no text of a licence is known: what may not be shipped without it is then not built. */
export function packageNotice(folder: string): PackageNotice {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
    name: string;
    version: string;
    license?: string;
  };
  const carried = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
  const texts = [...carried, ...recordedNotices(`${name}@${version}`)];
  if (texts.length === 0) {
    throw new Error(
      `The package ${name} ${version} is bundled, but carries no text of its licence (${license ?? "none named"}). ` +
        `Look up what applies to it and record it in scripts/build/notices/recordedNotices.ts.`,
    );
  }
  return { name, version, licence: license ?? "as below", texts };
}
