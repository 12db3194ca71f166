import { root } from "../support/project";
import { run } from "../support/run";
import { tool } from "../support/tool";
import { failed, minutes, passed, type Step } from "./step";

function check(name: string, script: string, commandArguments: readonly string[]): Step {
  return {
    name,
    async run() {
      const { code, output } = await run(process.execPath, [script, ...commandArguments], {
        cwd: root,
        timeout: minutes(4),
      });
      return code === 0 ? passed() : failed(output);
    },
  };
}

export const typesStep = check("types", tool("typescript", "tsc"), ["-b"]);

export const lintStep = check("lint", tool("eslint"), [".", "--max-warnings", "0"]);

export const layersStep = check("layers", tool("dependency-cruiser", "depcruise"), [
  "src",
  "media",
  "scripts",
  "test",
  "bench",
  "--config",
  ".dependency-cruiser.cjs",
  "--output-type",
  "err-long",
]);

export const formatStep = check("format", tool("prettier"), ["--check", "--log-level", "warn", "."]);
