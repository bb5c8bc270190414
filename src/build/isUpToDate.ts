import { readFile } from "node:fs/promises";
import path from "node:path";
import { MANIFEST_FILE, type Manifest } from "@/page/manifest";

/**
 * Tells whether a result was made from exactly this state.
 *
 * @param state what {@link fingerprint} says of the sources now
 */
export async function isUpToDate(outDir: string, state: string): Promise<boolean> {
  try {
    const manifest: Manifest = JSON.parse(await readFile(path.join(outDir, MANIFEST_FILE), "utf8"));
    return manifest.fingerprint === state;
  } catch {
    return false;
  }
}
