import { existsSync, readFileSync } from "node:fs";
import { runOrThrow } from "../support/run";

/** Only on Debian itself: elsewhere the package of that name is a placeholder for another package manager. */
export function canInstallBrowser(): boolean {
  return (
    process.platform === "linux" &&
    process.getuid?.() === 0 &&
    existsSync("/usr/bin/apt-get") &&
    existsSync("/etc/os-release") &&
    /^ID="?debian"?$/m.test(readFileSync("/etc/os-release", "utf8"))
  );
}

export async function installBrowser(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const patient = ["-q", "-o", "DPkg::Lock::Timeout=300"];
  await runOrThrow("reading the list of system packages", "apt-get", [...patient, "update"], { env });
  await runOrThrow(
    "installing Chromium",
    "apt-get",
    [...patient, "install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"],
    { env },
  );
}
