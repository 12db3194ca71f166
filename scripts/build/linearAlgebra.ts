import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { cacheFolder, root } from "../support/project";
import { runOrThrow } from "../support/run";
import { tool } from "../support/tool";

const sources = path.join(root, "src", "theory", "linearAlgebra", "wasm", "assembly");

/** The modules that are built, and what each asks of the engine besides SIMD and threads. */
const modules: readonly { name: string; features: readonly string[] }[] = [
  { name: "linearAlgebra.wasm", features: [] },
  { name: "linearAlgebra.relaxed.wasm", features: ["--enable", "relaxed-simd"] },
];

// The memory is handed in, shared, and may grow to all that 32-bit addresses reach.
const compilerOptions = [
  "-O3",
  "--noAssert",
  "--runtime",
  "stub",
  "--use",
  "abort=",
  "--enable",
  "simd",
  "--enable",
  "threads",
  "--importMemory",
  "--sharedMemory",
  "--initialMemory",
  "2",
  "--maximumMemory",
  "65536",
];

/**
 * The WebAssembly modules of the linear algebra. Compiled, which takes seconds, only when a source, an option or the
 * compiler has changed.
 */
export function linearAlgebraModules(folder: string): Promise<{ path: string; contents: Uint8Array }[]> {
  return Promise.all(
    modules.map(async ({ name, features }) => {
      const options = [...compilerOptions, ...features];
      const kept = path.join(cacheFolder, "assembly", `${fingerprint(options)}.wasm`);
      if (!existsSync(kept)) await compile(options, kept);
      return { path: path.join(folder, name), contents: readFileSync(kept) };
    }),
  );
}

function fingerprint(options: readonly string[]): string {
  const hash = createHash("sha256").update(options.join(" "));
  const files = readdirSync(sources)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => path.join(sources, name));
  for (const file of [...files, path.join(root, "node_modules", "assemblyscript", "package.json")])
    hash.update(file).update(readFileSync(file));
  return hash.digest("hex").slice(0, 32);
}

/** Into place in one step: another build may be compiling the same. */
async function compile(options: readonly string[], file: string): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${String(process.pid)}.draft`;
  await runOrThrow(
    "compiling the linear algebra",
    process.execPath,
    [tool("assemblyscript", "asc"), path.join(sources, "index.ts"), "--outFile", draft, ...options],
    { cwd: root },
  );
  renameSync(draft, file);
}
