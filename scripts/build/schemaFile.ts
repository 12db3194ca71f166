import path from "node:path";
import vm from "node:vm";
import { build } from "esbuild";
import { root } from "../support/project";

const source = "src/experiment/jsonSchema.ts";

/** The JSON Schema of experiment files, which the parameter table defines, for the editor to validate them with. */
export async function schemaFile(): Promise<{ path: string; contents: Uint8Array }> {
  const schema = `${JSON.stringify(await currentSchema(), null, 2)}\n`;
  return { path: path.join(root, "dist", "experiment.schema.json"), contents: Buffer.from(schema) };
}

/** Bundled and evaluated afresh each time: an ordinary import would keep the first version while watching. */
async function currentSchema(): Promise<unknown> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    bundle: true,
    platform: "node",
    format: "cjs",
    write: false,
    logLevel: "silent",
  });
  const evaluate = vm.compileFunction(outputFiles[0]?.text ?? "", ["module", "exports", "require"], {
    filename: source,
  }) as (module: object, exports: object, load: NodeJS.Require) => void;
  const loaded: { exports: { experimentJsonSchema?: () => unknown } } = { exports: {} };
  evaluate(loaded, loaded.exports, require);
  if (typeof loaded.exports.experimentJsonSchema !== "function") {
    throw new Error(`${source} must export a function experimentJsonSchema()`);
  }
  return loaded.exports.experimentJsonSchema();
}
