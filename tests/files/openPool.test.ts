import { afterEach, describe, expect, test } from "vitest";
import { openPool, type Pool, TaskTooLong } from "@/files/openPool";
import type { ThreadTask } from "./threadTask";

let pool: Pool<ThreadTask, unknown> | undefined;

const open = (options?: Parameters<typeof openPool>[1]) => {
  pool = openPool<ThreadTask, unknown>(new URL("./threadTask.ts", import.meta.url), options);
  return pool;
};

afterEach(() => pool?.close());

describe("openPool", { timeout: 60_000 }, () => {
  test("does tasks in threads, with modules of TypeScript", async () => {
    const { run } = open({ threads: 2 });
    const results = await Promise.all([1, 2, 3].map((number) => run({ kind: "double", number })));
    expect(results).toEqual([2, 4, 6]);
  });

  test("throws what a task throws, and goes on", async () => {
    const { run } = open({ threads: 1 });
    await expect(run({ kind: "fail" })).rejects.toThrow("The river is dry.");
    expect(await run({ kind: "double", number: 4 })).toBe(8);
  });

  test("ends a thread that takes too much memory, and goes on with another", async () => {
    const { run } = open({ threads: 1, megabytes: 100 });
    await expect(run({ kind: "fill" })).rejects.toThrow(TaskTooLong);
    expect(await run({ kind: "double", number: 5 })).toBe(10);
  });

  test("ends a thread that takes too long, and goes on with another", async () => {
    const { run } = open({ threads: 1 });
    expect(await run({ kind: "double", number: 1 })).toBe(2);
    await expect(run({ kind: "endless" }, 1)).rejects.toThrow(TaskTooLong);
    expect(await run({ kind: "double", number: 6 })).toBe(12);
  });
});
