import { describe, expect, test } from "vitest";
import { limitsFor, readLimits } from "@/server/limits";

describe("limits", () => {
  test.each([
    [256, 30, 101],
    [1_024, 30, 485],
    [1_048_576, 30, 1_000],
    [undefined, 0, 1_000],
    [20, 30, 1],
  ])("allow for %s descriptors with %i open: %i connections", (most, open, connections) => {
    const limits = limitsFor(most, open);
    expect([limits.connections, limits.files]).toEqual([connections, connections]);
  });

  test("leave room for all connections, a file for each, and more", () => {
    const { connections, files } = limitsFor(256, 30);
    expect(30 + connections + files).toBeLessThanOrEqual(256 - 24);
  });

  test("are read from the process", () => {
    expect(readLimits().connections).toBeGreaterThan(1);
  });
});
