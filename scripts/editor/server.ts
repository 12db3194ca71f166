import { spawn, type ChildProcess } from "node:child_process";
import { symlinkSync } from "node:fs";
import path from "node:path";
import { onExit } from "../support/onExit";
import { temporaryFolder } from "../support/temporary";
import { fetchServer } from "./fetchServer";
import { writeSettings, type Settings } from "./serverSettings";

export interface ServerOptions {
  /** 0 lets the system choose a free one. */
  readonly port?: number;
  readonly settings?: Settings;
  readonly tell?: (progress: string) => void;
}

export interface Server {
  readonly port: number;
  readonly dataFolder: string;
  /** What the server has printed so far. */
  log(): string;
  stop(): Promise<void>;
}

const startTimeout = 60_000;
const ready = /Extension host agent listening on (\d+)/;

/** Starts the embedded VS Code with a data folder of its own, which goes away with it. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const { node, entry, extensions } = await fetchServer(options.tell);
  const dataFolder = temporaryFolder("server");
  writeSettings(dataFolder.path, options.settings ?? {});
  // Seen at their real place, inside this project, the built-in themes would count as those of the extension under
  // development,
  // and the workbench would choose among them instead of obeying the settings.
  const builtIn = path.join(dataFolder.path, "built-in");
  symlinkSync(extensions, builtIn, "junction");
  // Of its own process group, so that the extension host and its workers can be ended together with it.
  const child = spawn(
    node,
    [
      entry,
      "--host",
      "127.0.0.1",
      "--port",
      String(options.port ?? 0),
      "--without-connection-token",
      "--accept-server-license-terms",
      "--server-data-dir",
      dataFolder.path,
      "--builtin-extensions-dir",
      builtIn,
      "--telemetry-level",
      "off",
      "--disable-workspace-trust",
      // Without this a built workbench ignores extensions under development.
      "--enable-smoke-test-driver",
    ],
    { detached: process.platform !== "win32", env: serverEnvironment(), stdio: ["ignore", "pipe", "pipe"] },
  );

  let output = "";
  const cleanUp = onExit(() => {
    killGroup(child);
    dataFolder.remove();
  });
  const exited = new Promise<void>((resolve) =>
    child.once("close", () => {
      resolve();
    }),
  );
  const port = await new Promise<number>((resolve, reject) => {
    const fail = (reason: string): void => {
      cleanUp();
      reject(new Error(`The embedded VS Code ${reason}. It printed:\n${output.trim()}`));
    };
    const timer = setTimeout(() => {
      fail(`was not ready after ${String(startTimeout / 1000)} s`);
    }, startTimeout);
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const listening = ready.exec(output);
      if (listening === null) return;
      clearTimeout(timer);
      resolve(Number(listening[1]));
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("error", (error) => {
      clearTimeout(timer);
      fail(`did not start: ${error.message}`);
    });
    child.once("exit", (code) => {
      clearTimeout(timer);
      fail(`stopped with status ${String(code)}`);
    });
  });
  return {
    port,
    dataFolder: dataFolder.path,
    log: () => output,
    async stop() {
      cleanUp();
      await exited;
    },
  };
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

/** An editor's terminal exports variables that would steer this server; they belong to that editor. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE|CODE_SERVER|ELECTRON)_/.test(name));
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
}
