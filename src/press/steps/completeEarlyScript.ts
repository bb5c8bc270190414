import { BEFORE_FIRST_PAINT, prefixOf, scriptsAmong } from "@/page/hashedFiles";
import { FACE_ADDRESSES_PLACE } from "@/prepare/scripts/bundleScripts";
import type { Edition } from "../edition/Edition";
import { type FaceAddresses, faceAddresses } from "../pages/preloadFaces";

const EARLY = `${prefixOf("asset").slice(1)}${BEFORE_FIRST_PAINT}-`;

/**
 * Takes the early script out of the result, for each page to hold it itself: with the addresses
 * of the faces, which it requests before the browser has read any style sheet. In the script
 * they cost once what they would cost in each page.
 *
 * @returns `faces`; and `earlyScript`, its code, undefined if there is none
 */
export async function completeEarlyScript({ files }: Pick<Edition, "files">): Promise<{
  faces: FaceAddresses;
  earlyScript: string | undefined;
}> {
  const all = await files.list();
  const faces = faceAddresses(all);
  const file = scriptsAmong(all).find((name) => name.startsWith(EARLY));
  if (file === undefined) return { faces, earlyScript: undefined };
  const code = await files.readText(file);
  await files.remove(file);
  const named = JSON.stringify(Object.fromEntries(faces));
  return {
    faces,
    earlyScript: code.replace(JSON.stringify(FACE_ADDRESSES_PLACE), () => named).trim(),
  };
}
