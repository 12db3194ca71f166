import path from "node:path";
import { defineConfig } from "vitest/config";

/** Tests that look at the pages in a running VS Code: one after another, because each needs the machine to itself. */
export default defineConfig({
  root: path.resolve(__dirname, "..", ".."),
  test: {
    include: ["test/editor/journeys/**/*.test.ts"],
    globalSetup: "test/editor/support/browserForAll.ts",
    setupFiles: "test/editor/support/eachFile.ts",
    fileParallelism: false,
    testTimeout: 90_000,
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 90_000,
    allowOnly: !process.env.CI,
  },
});
