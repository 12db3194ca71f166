import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";

/** Everything below a folder: relative path → kind, mode and content. */
export function manifestOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => {
      const path = join(folder, name);
      const stats = lstatSync(path);
      const content = stats.isFile() ? readFileSync(path, "hex") : stats.isSymbolicLink() ? readlinkSync(path) : "";
      return [name.split("\\").join("/"), `${stats.mode.toString(8)} ${content}`];
    }),
  );
}
