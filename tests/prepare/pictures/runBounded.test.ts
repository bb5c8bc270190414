import { describe, expect, test } from "vitest";
import { Exceeded, runBounded } from "@/prepare/pictures/runBounded";

const BOUNDS = { time: 60_000, memory: 64 };
const module = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;

describe("runBounded", () => {
  test("calls a module’s export and returns its result", async () => {
    const code = "export const add = async (a, b) => ({ sum: a + b })";
    expect(await runBounded(module(code), "add", [1, 2], BOUNDS)).toEqual({ sum: 3 });
  });

  test("throws the error of the export, with its stack", async () => {
    const code = "export const fail = () => { throw Object.assign(new Error('no'), { line: 3 }) }";
    await expect(runBounded(module(code), "fail", [], BOUNDS)).rejects.toMatchObject({
      message: "no",
      line: 3,
    });
  });

  test("ends a task that never ends", async () => {
    const code = "export const loop = () => { for (;;); }";
    const task = runBounded(module(code), "loop", [], { ...BOUNDS, time: 200 });
    await expect(task).rejects.toEqual(new Exceeded("time"));
  });

  test("ends a task that uses all memory", async () => {
    const code =
      "export const grow = () => { const all = []; for (;;) all.push(new Array(1000).fill(0)); }";
    const task = runBounded(module(code), "grow", [], BOUNDS);
    await expect(task).rejects.toEqual(new Exceeded("memory"));
  });
});
