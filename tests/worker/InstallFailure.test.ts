import type { SerwistPlugin } from "serwist";
import { describe, expect, test, vi } from "vitest";
import { InstallFailure } from "@/worker/InstallFailure";

type Failed = Parameters<NonNullable<SerwistPlugin["handlerDidError"]>>[0];

const failed = (type: string) => ({ error: new Error("Lost"), event: { type } }) as Failed;
const never = () => new Promise<void>(() => undefined);

function installing() {
  const works: Promise<unknown>[] = [];
  const failure = new InstallFailure();
  const event = { waitUntil: (work: Promise<unknown>) => void works.push(work) };
  failure.watch(event);
  return { works, failure, event };
}

describe("An installation", () => {
  test("fails with a file that can’t be had, whatever else it waits for", async () => {
    const { works, failure, event } = installing();
    event.waitUntil(never());
    event.waitUntil(never());
    expect(await failure.plugin.handlerDidError?.(failed("install"))).toBeUndefined();
    for (const work of works) await expect(work).rejects.toThrow("Lost");
    expect(works).toHaveLength(2);
  });

  test("succeeds where nothing fails", async () => {
    const { works, event } = installing();
    event.waitUntil(Promise.resolve("whole"));
    expect(await works[0]).toBe("whole");
  });

  test("does not fail with what is fetched for a page", async () => {
    const { works, failure, event } = installing();
    event.waitUntil(never());
    await failure.plugin.handlerDidError?.(failed("fetch"));
    const settled = vi.fn();
    works[0]?.then(settled, settled);
    await Promise.resolve();
    expect(settled).not.toHaveBeenCalled();
  });
});
