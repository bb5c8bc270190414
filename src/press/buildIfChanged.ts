import type { Settings } from "@/prepare/settings";
import { build } from "./build";
import { fingerprint } from "./fingerprint";
import { isUpToDate } from "./isUpToDate";

/**
 * Makes the result unless there is one of the same sources and content. That is
 * found out without the lock: a build going on elsewhere doesn't keep a finished
 * result from being served.
 */
export async function buildIfChanged(settings: Settings, signal: AbortSignal): Promise<void> {
  if (await isUpToDate(settings.outDir, await fingerprint(settings))) return;
  await build(settings, signal, true);
}
