import { readdirSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "esbuild";

/** Provides the module `host-suites`: every *.test.ts below the folder, each loaded only when asked for. */
export function hostSuites(folder: string): Plugin {
  return {
    name: "host-suites",
    setup(build) {
      build.onResolve({ filter: /^host-suites$/ }, () => ({ path: "host-suites", namespace: "host-suites" }));
      build.onLoad({ filter: /.*/, namespace: "host-suites" }, () => {
        const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
          .filter((file) => file.endsWith(".test.ts"))
          .sort();
        const rows = files.map((file) => {
          const specifier = JSON.stringify(`./${file.split(path.sep).join("/")}`);
          return `{ file: ${specifier}, load: () => import(${specifier}) },`;
        });
        return {
          contents: `export const hostSuites = [\n${rows.join("\n")}\n];`,
          resolveDir: folder,
          watchDirs: [folder],
        };
      });
    },
  };
}
