import { existsSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

/**
 * Bundles the service worker. It runs once the press has put its order in front:
 * `self.WARAQ`.
 *
 * @param root the checkout; the bundle begins at its `src/worker/serviceWorker.ts`
 * @throws with esbuild's messages when the code is faulty
 */
export async function bundleWorker(root: string): Promise<Uint8Array> {
  const entry = path.join(root, "src", "worker", "serviceWorker.ts");
  if (!existsSync(entry)) return new Uint8Array();
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "iife",
    // The library warns and asserts at length while one develops.
    define: { "process.env.NODE_ENV": '"production"' },
    target: "es2020",
    charset: "utf8",
    legalComments: "none",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
