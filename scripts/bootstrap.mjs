// Plain JavaScript without dependencies, because it is what installs them.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const oldestNode = 20;

const [script, ...scriptArguments] = process.argv.slice(2);
if (!script || !existsSync(path.join(root, "scripts", `${script}.ts`))) {
  fail(
    `There is no scripts/${script ?? "<name>"}.ts to run. Use one of the scripts in package.json, for example: npm start`,
  );
}
if (Number(process.versions.node.split(".")[0]) < oldestNode) {
  fail(
    `Node ${oldestNode} or newer is needed; this is Node ${process.versions.node}. Install a current one and try again.`,
  );
}
if (!dependenciesAreInstalled()) {
  installDependencies();
}
runScript();

/** npm writes down what it installed only after it has finished, so an interrupted installation counts as missing. */
function dependenciesAreInstalled() {
  const installedList = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedList)) return false;
  const installed = packagesOf(installedList);
  return Object.entries(packagesOf(path.join(root, "package-lock.json")))
    .filter(([place, entry]) => place !== "" && !entry.optional)
    .every(
      ([place, entry]) =>
        installed[place]?.version === entry.version && installed[place]?.integrity === entry.integrity,
    );
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, "utf8")).packages ?? {};
}

function installDependencies() {
  console.log("installing dependencies, about a minute, only when they have changed");
  const npmFlags = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npmScript = process.env.npm_execpath;
  const throughNode = npmScript !== undefined && /npm-cli\.c?js$/.test(npmScript);
  const result = spawnSync(throughNode ? process.execPath : "npm", throughNode ? [npmScript, ...npmFlags] : npmFlags, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    shell: !throughNode && process.platform === "win32",
  });
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout ?? ""}${result.stderr ?? ""}`);
    fail(
      `npm ci failed${result.error ? `: ${result.error.message}` : ""}. Mend what npm reports above, then run the same command again.`,
    );
  }
}

function runScript() {
  const tsx = path.join(root, "node_modules", "tsx", "dist", "cli.mjs");
  const child = spawn(process.execPath, [tsx, path.join(root, "scripts", `${script}.ts`), ...scriptArguments], {
    cwd: root,
    stdio: "inherit",
  });
  // A terminal sends Ctrl-C to the whole group; whoever sends a signal to this process alone means the script behind
  // it.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  process.on("SIGHUP", () => child.kill("SIGHUP"));
  child.on("error", (error) =>
    fail(`tsx did not start: ${error.message}. Delete node_modules and run the same command again.`),
  );
  child.on("exit", (code) => process.exit(code ?? 1));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
