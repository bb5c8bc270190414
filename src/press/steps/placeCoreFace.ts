import { contentHash } from "@/files/contentHash";
import { faceOf, isFrameworkFile } from "@/page/frameworkFiles";
import { CORE_FACE } from "@/prepare/faces/faces";
import type { Edition } from "../edition/Edition";

/** Where the style sheets declare the core face: by the address of the full one, up to here. */
const DECLARATION = /(@font-face\s*\{[^}]*?Waraq Nastaliq Core[^}]*?url\()([^)]*)(\))/g;

/**
 * Puts the core of Nastaliq into the result, and its address in place of the full face's in the
 * style sheets. While the site is being written the core is the full face.
 *
 * @returns `coreFile`: its path in the result; undefined if there is none
 */
export async function placeCoreFace({
  files,
  coreFace,
  faults,
}: Pick<Edition, "files" | "coreFace" | "faults">): Promise<{ coreFile: string | undefined }> {
  const all = await files.list();
  const full = all.find((file) => faceOf(file) === "nastaliq");
  if (!coreFace || !full) return { coreFile: undefined };
  const name = `${CORE_FACE}.${contentHash(coreFace)}.woff2`;
  const coreFile = full.replace(/[^/]*$/, name);
  await files.write(coreFile, coreFace);
  let isDeclared = false;
  for (const file of all.filter((one) => isFrameworkFile(one) && one.endsWith(".css"))) {
    const css = await files.readText(file);
    const told = css.replace(DECLARATION, (_, before: string, url: string, end: string) => {
      return before + url.replace(/[^/"']*\.woff2/, name) + end;
    });
    if (told === css) continue;
    isDeclared = true;
    await files.write(file, told);
  }
  if (!isDeclared) faults.push(`/${coreFile}: no style sheet declares it.`);
  return { coreFile };
}
