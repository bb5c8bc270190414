import { expect, test, vi } from "vitest";
import { browserEnvironment } from "@/reader/offline/browserEnvironment";

/** Locks of a browser in which another tab may be at work. */
function environmentWith(request: (signal: AbortSignal, work: () => Promise<unknown>) => unknown) {
  const locks = {
    request: (_: string, { signal }: LockOptions, work: () => Promise<unknown>) =>
      request(signal as AbortSignal, work),
  } as unknown as LockManager;
  const caches = {} as CacheStorage;
  return browserEnvironment({ caches, navigator: { locks }, fetch });
}

test("the browser’s lock waits for another tab, but not for ever", async () => {
  const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(AbortSignal.abort("late"));
  const { alone } = environmentWith(async (signal) => signal.throwIfAborted());
  await expect(alone(async () => "done")).rejects.toMatchObject({ reason: "busy" });
  timeout.mockRestore();
});

test("the browser’s lock passes on a failure of the work itself", async () => {
  const { alone } = environmentWith((_, work) => work());
  const failure = new DOMException("", "QuotaExceededError");
  await expect(alone(() => Promise.reject(failure))).rejects.toBe(failure);
  expect(await alone(async () => "done")).toBe("done");
});
