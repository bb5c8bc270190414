import { findOutDir } from "./checkOutDir";
import { fingerprint } from "./fingerprint";
import { isUpToDate } from "./isUpToDate";
import type { Settings } from "./settings";

/**
 * Makes the result unless there is one of the same sources and content. That is
 * found out without the lock: a build going on elsewhere doesn't keep a finished
 * result from being served.
 */
export async function buildIfChanged(settings: Settings, signal: AbortSignal): Promise<void> {
  // A publication that holds the result may be a whole disk: nobody waits for that to be read.
  await findOutDir(settings);
  if (await isUpToDate(settings.outDir, await fingerprint(settings))) return;
  // Loaded only now: a start with nothing to do shouldn't wait for all that a build needs.
  const { build } = await import("./build");
  await build(settings, signal, true);
}
