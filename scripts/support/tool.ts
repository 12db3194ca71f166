import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./project";

/**
 * The script behind a package's command, so that it runs with Node itself: the wrappers in .bin differ between systems.
 */
export function tool(packageName: string, command = packageName): string {
  const folder = path.join(root, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
    bin?: string | Record<string, string>;
  };
  const script = typeof bin === "string" ? bin : bin?.[command];
  if (script === undefined) {
    throw new Error(`The package ${packageName} has no command ${command}. Check its name in scripts/steps.`);
  }
  return path.join(folder, script);
}
