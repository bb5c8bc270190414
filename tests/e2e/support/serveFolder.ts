import { serve } from "@/server/serve";

/** A site that can be stopped, and started again at the same address. */
export interface FolderSite {
  /** `http://127.0.0.1:40123`, without a slash at its end. */
  readonly address: string;
  /** No request is answered afterwards. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
}

/** Serves a result as `npm start` does, within the tests. */
export async function serveFolder(outDir: string): Promise<FolderSite> {
  let stopping = new AbortController();
  let ended: Promise<void> = Promise.resolve();
  let port = 0;
  const start = async () => {
    stopping = new AbortController();
    const { signal } = stopping;
    await new Promise<void>((resolve, reject) => {
      const print = (line: string) => {
        port = Number(/:(\d+)\/$/.exec(line)?.[1]);
        resolve();
      };
      ended = serve({ outDir, port, host: "127.0.0.1", signal, print });
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
