import { defineConfig } from "vitest/config";

/** Tests of the built site: real builds, the real server, a real browser. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ["tests/e2e/**/*.test.ts"],
    globalSetup: ["tests/e2e/support/globalSetup.ts"],
    // Most of them wait: for a slow line, a build, a browser. Three keep two cores busy.
    maxWorkers: 3,
    // Each worker keeps its modules and its hold of the browser from file to file.
    isolate: false,
    testTimeout: 120_000,
    // What a page is waited for to show: late on a busy machine, but no less right.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 300_000,
  },
});
