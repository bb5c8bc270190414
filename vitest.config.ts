import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** Unit and component tests: everything that needs no browser and no build. */
export default defineConfig({
  plugins: [react()],
  resolve: { tsconfigPaths: true },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**"],
    setupFiles: ["tests/support/setup.ts"],
    // Each worker keeps its modules from file to file: to load them takes longer than most tests.
    isolate: false,
    // By itself it would leave a core to the machine: half of a small one.
    maxWorkers: "100%",
    // No verdict depends on how busy the machine is.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
