import type { Library } from "@/core/library";
import { shortHash } from "@/files/contentHash";
import { addresses } from "@/page/addresses";
import { WORD_FACE } from "@/page/faceMarks";
import {
  type OfflineFile,
  type OfflineOffer,
  type OfflinePage,
  offlineOfferAt,
  pageInState,
} from "@/page/offline";
import { readAddress } from "@/page/readAddress";
import type { Edition } from "../edition/Edition";
import type { ResultFolder } from "../edition/ResultFolder";
import { savedSubject } from "../offline/savedSubject";
import { type ScriptParts, scriptParts } from "../offline/scriptParts";
import type { PressedPage } from "../pages/pressPage";
import type { StyleSheetUrls } from "./readStyleSheets";

interface Needs extends Pick<Edition, "files" | "library"> {
  readonly pages: readonly Pick<PressedPage, "address" | "needed" | "revision">[];
  readonly styleSheetUrls: StyleSheetUrls;
}

/**
 * Writes beside each article and series, and beside each page with two versions, a list of what
 * it takes to read it without a connection: `offline.json`. The result has to be compressed: what is transferred is counted.
 */
export async function writeOffers({ files, library, pages, styleSheetUrls }: Needs): Promise<void> {
  const scripts = await scriptParts(files);
  const known = new Map<string, Promise<OfflineFile>>();
  const fileOf = (address: string) => {
    const file = known.get(address) ?? describe(files, address);
    known.set(address, file);
    return file;
  };

  const savable = new Map<string, OfflinePage>();
  for (const { address, needed, revision } of pages) {
    const subject = savedSubject(address, library);
    if (!subject) continue;
    const { locale, ...about } = subject;
    const all = [...needed, ...facesOfLists(pages, locale, library)];
    const loaded = loadedBy(all, scripts.of(needed, locale), styleSheetUrls);
    const others = await blocksOfOthers(files, address, library);
    savable.set(address, {
      address,
      ...about,
      revision,
      files: [
        [pageInState(address, revision), await transferred(files, address)],
        ...(await Promise.all([...loaded, ...others].map(fileOf))),
      ],
    });
  }
  for (const page of savable.values()) {
    const parts = (page.parts ?? []).flatMap((address) => savable.get(address) ?? []);
    const offer: OfflineOffer = { pages: [page, ...parts, ...besideOf([page, ...parts], savable)] };
    await files.write(offlineOfferAt(page.address).slice(1), JSON.stringify(offer));
  }
}

/**
 * The faces of the pages that list what is saved, which the worker has without any: all of the
 * page in the saved one's language, and of the others what sets the names of languages.
 */
function facesOfLists(pages: Needs["pages"], locale: string, library: Library): readonly string[] {
  return library.locales.flatMap((other) => {
    const address = addresses.offline(other);
    const needed = pages.find((page) => page.address === address)?.needed ?? [];
    const isNeeded = (file: string) => other === locale || file.includes(`/${WORD_FACE}.`);
    return needed.filter((file) => file.endsWith(".woff2") && isNeeded(file));
  });
}

/** The pages that begin with one of these versions and show another beside it. */
function besideOf(
  pages: readonly OfflinePage[],
  savable: ReadonlyMap<string, OfflinePage>,
): readonly OfflinePage[] {
  const own = new Set(pages.filter(({ kind }) => kind === "article").map(({ address }) => address));
  return [...savable.values()].filter(({ sides: [first = ""] = [] }) => own.has(first));
}

/** All that a page loads, each address once. */
function loadedBy(
  needed: readonly string[],
  imported: ReturnType<ScriptParts["of"]>,
  styleSheetUrls: StyleSheetUrls,
): ReadonlySet<string> {
  const pictures = needed.flatMap((address) => picturesOf(address, styleSheetUrls));
  return new Set([...needed, ...imported, ...pictures]);
}

/** What a style sheet loads besides faces, which the page itself tells. */
function picturesOf(address: string, styleSheetUrls: StyleSheetUrls): string[] {
  return (styleSheetUrls.get(address.slice(1)) ?? [])
    .filter((url) => !url.startsWith("data:") && !/\.woff2?$/.test(url))
    .map((url) => new URL(url, `http://site.invalid${address}`).pathname);
}

/** What a reader of an article may look up in its other versions. */
async function blocksOfOthers(
  files: ResultFolder,
  address: string,
  library: Library,
): Promise<string[]> {
  const read = readAddress(address);
  if (read?.kind !== "article") return [];
  const { locale, slug } = read;
  const others = Object.keys(library.articles[slug]?.versions ?? {}).filter(
    (one) => one !== locale,
  );
  const states = others.map(async (other) => {
    const file = addresses.blocks(other, slug);
    const digest = await files.digest(file);
    return digest === undefined ? [] : [pageInState(file, shortHash(digest))];
  });
  return (await Promise.all(states)).flat();
}

async function describe(files: ResultFolder, address: string): Promise<OfflineFile> {
  const bytes = await transferred(files, address);
  // What has a query is named by the same digest.
  if (address.includes("?")) return [address, bytes];
  return [address, bytes, shortHash((await files.digest(address)) ?? "")];
}

/** Bytes of a file as a browser gets it. */
async function transferred(files: ResultFolder, address: string): Promise<number> {
  const file = address.replace(/\?.*/, "");
  const bytes = (await files.size(file, "br")) ?? (await files.size(file));
  if (bytes === undefined) throw new Error(`There is no file at ${address}.`);
  return bytes;
}
