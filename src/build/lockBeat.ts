import { open } from "node:fs/promises";
import { Worker } from "node:worker_threads";

/**
 * Returns when a lock was last touched. The file is opened, since shared disks remember
 * what they said.
 */
export async function beatOf(file: string): Promise<number | undefined> {
  try {
    const handle = await open(file);
    try {
      return (await handle.stat()).mtimeMs;
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}

/**
 * Touches a lock now and then. A thread of its own does it: reading a large
 * publication keeps the main one busy for longer than others would wait.
 *
 * @returns stops it
 */
export function startBeating(file: string, beat: number): () => Promise<unknown> {
  const worker = new Worker(
    `const { utimesSync } = require("node:fs");
     const { file, beat } = require("node:worker_threads").workerData;
     setInterval(() => {
       try { utimesSync(file, new Date(), new Date()); } catch {}
     }, beat);`,
    { eval: true, workerData: { file, beat }, execArgv: [], env: {} },
  );
  // Without it a build goes on: only builds on other machines would take it for dead.
  worker.on("error", () => undefined);
  worker.unref();
  return () => worker.terminate();
}
