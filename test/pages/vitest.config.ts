import path from "node:path";
import { defineConfig } from "vitest/config";

/**
 * Tests that look at the pages as they are shipped, in a browser without an editor: what is on them, and what they say
 * to the host.
 */
export default defineConfig({
  root: path.resolve(__dirname, "..", ".."),
  resolve: { alias: { vscode: path.resolve(__dirname, "support", "vscodeStandIn.ts") } },
  test: {
    include: ["test/pages/**/*.test.ts"],
    globalSetup: "test/pages/support/browserForPages.ts",
    setupFiles: "test/pages/support/eachFile.ts",
    maxWorkers: 2,
    testTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 60_000,
    allowOnly: !process.env.CI,
  },
});
