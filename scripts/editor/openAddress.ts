import { spawn } from "node:child_process";
import { hasDisplay } from "./desktop";

/** Shows an address in the user's browser; whether that works is a convenience, so a failure is silent. */
export function openAddress(address: string): void {
  if (!hasDisplay()) return;
  const [command, ...leading] = opener();
  if (command === undefined) return;
  spawn(command, [...leading, address], { detached: true, stdio: "ignore" })
    .on("error", () => undefined)
    .unref();
}

function opener(): string[] {
  switch (process.platform) {
    case "darwin":
      return ["open"];
    case "win32":
      return ["rundll32", "url.dll,FileProtocolHandler"];
    default:
      return ["xdg-open"];
  }
}
