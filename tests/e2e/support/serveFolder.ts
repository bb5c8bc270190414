import { serve } from "@/server/serve";

/** A site that can be stopped, and started again at the same address. */
export interface FolderSite {
  /** `http://127.0.0.1:40123`, without a slash at its end. */
  readonly address: string;
  /** No request is answered afterwards. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
}

/**
 * The first of the ports that are this worker's own. The system hands out none of them by
 * itself, and no other worker takes one: a site that is stopped for a while must not find
 * another test's site at its address.
 */
const FIRST_PORT = 20_000 + 1_000 * Number(process.env.VITEST_POOL_ID ?? 0);

/** So many ports may be taken by other programs. */
const MOST_TAKEN = 50;

let used = 0;

/** Serves a result as `npm start` does, within the tests, on a port of its own. */
export async function serveFolder(outDir: string): Promise<FolderSite> {
  for (let taken = 0; ; taken += 1) {
    const port = FIRST_PORT + used;
    used += 1;
    try {
      return await serveAt(outDir, port);
    } catch (error) {
      if (taken === MOST_TAKEN) throw error;
    }
  }
}

async function serveAt(outDir: string, port: number): Promise<FolderSite> {
  let stopping = new AbortController();
  let ended: Promise<void> = Promise.resolve();
  const start = async () => {
    stopping = new AbortController();
    const { signal } = stopping;
    await new Promise<void>((resolve, reject) => {
      ended = serve({ outDir, port, host: "127.0.0.1", signal, print: () => resolve() });
      ended.catch(reject);
    });
  };
  const stop = async () => {
    stopping.abort();
    await ended;
  };
  await start();
  return { address: `http://127.0.0.1:${port}`, start, stop };
}
