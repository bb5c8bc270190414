import path from "node:path";
import type { MeasureWord } from "@/core/text/shapedWords";
import { addressOf } from "@/page/pageFile";
import { measureWords } from "@/prepare/faces/measureWords";
import type { Edition } from "../edition/Edition";
import type { FaceAddresses } from "../pages/preloadFaces";
import { type PressedPage, pressPage } from "../pages/pressPage";
import type { ShortNames } from "../pages/takeShortNames";

/** What a page has that sets anything in Nastaliq. */
const NASTALIQ = 'data-typeface="nastaliq"';

interface Needs extends Pick<Edition, "files" | "faults" | "root"> {
  readonly faces: FaceAddresses;
  readonly naskhSheet: string | undefined;
  readonly shortNames: ShortNames;
  readonly scriptNames: ReadonlyMap<string, string>;
}

/**
 * Presses all pages: each is read, parsed and written once, before the next is read, since the
 * trees of all would not fit into the memory of a small machine.
 *
 * @returns what is known of each, in the order of the files
 */
export async function pressPages({
  files,
  faults,
  root,
  faces,
  naskhSheet,
  shortNames: { classes, files: sheets },
  scriptNames,
}: Needs): Promise<{ pages: readonly PressedPage[] }> {
  const names = { classes, files: new Map([...sheets, ...scriptNames]) };
  const pages: PressedPage[] = [];
  let measure: MeasureWord | undefined;
  for (const file of await files.list()) {
    if (!file.endsWith(".html")) continue;
    const html = await files.readText(file);
    if (html.includes(NASTALIQ)) measure ??= await measureWords(root);
    const made = pressPage(html, addressOf(`/${file}`), { faces, naskhSheet, names, measure });
    await files.write(file, made.html);
    for (const [name, content] of made.beside) {
      await files.write(path.posix.join(path.posix.dirname(file), name), content);
    }
    const { address, faults: found } = made.facts;
    faults.push(...found.map((fault) => `${address}: ${fault}`));
    pages.push(made.facts);
  }
  return { pages };
}
