import { parseArgs } from "node:util";
import { buildAll } from "./build/buildAll";
import { desktopCode, openInDesktop } from "./editor/desktop";
import { openAddress } from "./editor/openAddress";
import { scratchFolder } from "./editor/scratchFolder";
import { startServer } from "./editor/server";
import { workbenchUrl } from "./editor/workbenchUrl";
import { main } from "./support/main";
import { root } from "./support/project";

const environment = { SELF_DISTILLATION_OPEN_EXAMPLE: "1" };

main(async () => {
  const { values } = parseArgs({
    options: { "no-open": { type: "boolean" }, embedded: { type: "boolean" }, port: { type: "string", default: "0" } },
  });
  const port = portNumber(values.port);
  console.log(await buildAll({ production: false, tests: false }));
  const workspace = scratchFolder({ examples: true });

  const code = values.embedded || values["no-open"] ? undefined : desktopCode();
  if (code !== undefined) {
    await openInDesktop(code, workspace.path, environment);
    console.log("Opened VS Code with the extension and a copy of the examples. Press Ctrl-C to remove the copy.");
    return untilInterrupted();
  }

  const server = await startServer({
    port,
    tell: (progress) => {
      console.log(progress);
    },
  });
  const address = workbenchUrl({ port: server.port, folder: workspace.path, extension: root, environment });
  console.log(`Open ${address}`);
  console.log("It shows VS Code with the extension and a copy of the examples. Press Ctrl-C to stop.");
  if (!values["no-open"]) openAddress(address);
  return untilInterrupted();
});

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port ${text}: a port is a whole number from 0 (any free one) to 65535.`);
  }
  return port;
}

function untilInterrupted(): Promise<number> {
  // A timer keeps the process alive where no server does.
  return new Promise(() => setInterval(() => undefined, 60_000));
}
