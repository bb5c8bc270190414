import { BEFORE_FIRST_PAINT, prefixOf, scriptsAmong } from "@/page/hashedFiles";
import type { Edition } from "../edition/Edition";
import { type FaceAddresses, faceAddresses } from "../pages/preloadFaces";

const EARLY = `${prefixOf("asset").slice(1)}${BEFORE_FIRST_PAINT}-`;

/**
 * Takes the early script out of the result, for each page to hold it itself, and finds the faces
 * that pages tell it.
 *
 * @returns `faces`; and `earlyScript`, its code, undefined if there is none
 */
export async function takeEarlyScript({ files }: Pick<Edition, "files">): Promise<{
  faces: FaceAddresses;
  earlyScript: string | undefined;
}> {
  const all = await files.list();
  const faces = faceAddresses(all);
  const file = scriptsAmong(all).find((name) => name.startsWith(EARLY));
  if (file === undefined) return { faces, earlyScript: undefined };
  const code = await files.readText(file);
  await files.remove(file);
  return { faces, earlyScript: code.trim() };
}
