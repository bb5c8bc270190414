import type { Edition } from "../edition/Edition";
import type { PressedPage } from "../pages/pressPage";

interface Needs extends Pick<Edition, "files" | "cutWords"> {
  readonly pages: readonly Pick<PressedPage, "wordFace">[];
}

/**
 * Cuts Nastaliq to the few words of Urdu that pages in another script have, for each list of words
 * once. Such a face has a tenth of the bytes of the core, or less.
 */
export async function addWordFaces({ files, cutWords, pages }: Needs): Promise<void> {
  const faces = new Map(pages.map(({ wordFace: [address, ...words] }) => [address, words]));
  for (const [address, words] of faces) {
    if (address && cutWords) await files.write(address.slice(1), await cutWords(words));
  }
}
