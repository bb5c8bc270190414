import { addresses } from "@/page/addresses";
import type { RenderedBlocks } from "@/page/renderedBlocks";
import { readText } from "../page/readText";
import type { BlockOnPage, VersionOnPage } from "../page/versionOnPage";

/** For how long the author's words are waited for, in milliseconds. */
const PATIENCE = 4_000;

/**
 * Fetches the author's words of a version whose page a server in between has translated.
 * They are in a file beside the version's page. If they can't be fetched, the version stays
 * without words.
 */
export async function authorsWords(version: VersionOnPage): Promise<VersionOnPage> {
  if (version.hasWords) return version;
  try {
    const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE));
    const address = addresses.blocks(version.locale, version.slug);
    const response = await Promise.race([fetch(address), late]);
    const { blocks: rendered }: RenderedBlocks = await Promise.race([response.json(), late]);
    // They stand in the order of the page's; what has other ids is another edition's.
    const texts = rendered.map(({ html }) => textOf(html));
    const isSame = ({ standsFor }: BlockOnPage, index: number) =>
      standsFor[0] === rendered[index]?.ids[0];
    // A list may stand there item by item.
    const wholes = version.blocks.filter(({ part }) => !part?.item);
    if (rendered.length !== wholes.length || !wholes.every(isSame)) return version;
    let whole = -1;
    const blocks = version.blocks.map((block) => {
      if (!block.part?.item) whole += 1;
      return withText(block, texts[whole] ?? "");
    });
    return { ...version, blocks, hasWords: true };
  } catch {
    return version;
  }
}

function withText(block: BlockOnPage, text: string): BlockOnPage {
  return {
    ...block,
    get element() {
      return block.element;
    },
    text,
  };
}

function textOf(html: string): string {
  // A document of its own, which loads nothing.
  return readText(new DOMParser().parseFromString(html, "text/html").body).trim();
}
