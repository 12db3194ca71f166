import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/editor/**", "test/pages/**"],
    globalSetup: "test/support/buildLinearAlgebra.ts",
    // One for each core: a core kept free for the others would be half of a small machine.
    maxWorkers: "100%",
    testTimeout: 30_000,
    allowOnly: !process.env.CI,
  },
});
