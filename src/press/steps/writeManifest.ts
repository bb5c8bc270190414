import { readdir } from "node:fs/promises";
import { MANIFEST_FILE, type Manifest } from "@/page/manifest";
import type { Edition } from "../edition/Edition";

/** Writes the manifest, with all that lies at the top of the result. */
export async function writeManifest({
  files,
  manifest,
}: Pick<Edition, "files"> & { manifest: Manifest }): Promise<void> {
  const entries = [...(await readdir(files.path)), MANIFEST_FILE].sort();
  const whole: Manifest = { ...manifest, entries };
  await files.write(MANIFEST_FILE, `${JSON.stringify(whole, null, 2)}\n`);
}
