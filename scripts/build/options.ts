import type { BuildOptions } from "esbuild";
import { root } from "../support/project";
import { productBundles, testBundles } from "./entries";

export interface BuildChoice {
  /** Minified and without source maps: what is shipped and what is tested. */
  readonly production: boolean;
  /** Also the suites that run inside the extension host. */
  readonly tests: boolean;
}

export function buildOptions(choice: BuildChoice): BuildOptions[] {
  const common: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    minify: choice.production,
    sourcemap: choice.production ? false : "linked",
    legalComments: choice.production ? "linked" : "none",
    define: { "process.env.NODE_ENV": choice.production ? '"production"' : '"development"' },
    logLevel: "silent",
  };
  return [
    ...productBundles.map((bundle) => ({ ...common, ...bundle, define: { ...common.define, ...bundle.define } })),
    ...(choice.tests
      ? testBundles.map((bundle) => ({ ...common, ...bundle, minify: false, sourcemap: "inline" as const }))
      : []),
  ];
}
