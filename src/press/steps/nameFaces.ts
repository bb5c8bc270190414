import { contentHash } from "@/files/contentHash";
import { BEFORE_FIRST_PAINT, prefixOf, scriptsAmong } from "@/page/hashedFiles";
import { FACE_ADDRESSES_PLACE } from "@/prepare/scripts/bundleScripts";
import type { Edition } from "../edition/Edition";
import { type FaceAddresses, faceAddresses } from "../pages/preloadFaces";

const EARLY = `${prefixOf("asset").slice(1)}${BEFORE_FIRST_PAINT}-`;

/**
 * Writes the addresses of the faces into the early script, which requests them before the
 * browser has read any style sheet. In the script they cost once what they would cost in
 * each page.
 *
 * @returns `faces`; and `scriptNames`, the new address of the script, which says something
 *   else by now, by the old
 */
export async function nameFaces({ files }: Pick<Edition, "files">): Promise<{
  faces: FaceAddresses;
  scriptNames: ReadonlyMap<string, string>;
}> {
  const all = await files.list();
  const faces = faceAddresses(all);
  const named = JSON.stringify(Object.fromEntries(faces));
  const renamed = new Map<string, string>();
  for (const file of scriptsAmong(all).filter((name) => name.startsWith(EARLY))) {
    const code = await files.readText(file);
    const told = code.replace(JSON.stringify(FACE_ADDRESSES_PLACE), () => named);
    if (told === code) continue;
    const target = file.replace(/-[0-9a-f]+\.js$/, `-${contentHash(told)}.js`);
    await files.remove(file);
    await files.write(target, told);
    renamed.set(`/${file}`, `/${target}`);
  }
  return { faces, scriptNames: renamed };
}
