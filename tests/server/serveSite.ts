import { serve } from "@/server/serve";

/**
 * Serves a folder in a process of its own, so that its descriptors and its memory
 * can be counted: `serveSite.ts <folder> <limits as JSON>`.
 */
const [, , outDir = "", limits = "{}"] = process.argv;
const stop = new AbortController();
process.once("SIGTERM", () => stop.abort());
await serve({
  outDir,
  port: 0,
  host: "127.0.0.1",
  signal: stop.signal,
  limits: JSON.parse(limits),
});
