import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/editor/**", "test/pages/**"],
    globalSetup: "test/support/buildLinearAlgebra.ts",
    testTimeout: 30_000,
    allowOnly: !process.env.CI,
  },
});
