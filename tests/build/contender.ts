import { takeBuildLock } from "@/build/buildLock";

/**
 * A process that contends for locks. Of its parent it gets, one at a time, a lock and the
 * moment at which to take it; it answers whether it got it, and gives it back when it is told.
 */
process.on("message", async (order: { lock: string; at: number } | "release") => {
  if (order === "release") {
    await release?.();
    release = undefined;
    process.send?.("released");
    return;
  }
  // To the millisecond: no timer is as exact.
  while (Date.now() < order.at);
  try {
    release = await takeBuildLock(order.lock);
    process.send?.("taken");
  } catch (error) {
    process.send?.((error as Error).name === "Failure" ? "refused" : String(error));
  }
});
let release: (() => Promise<void>) | undefined;
process.send?.("ready");
