import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { isLocale, type Locale, language } from "@/core/languages";
import type { Library } from "@/core/library";
import { localText } from "@/core/localText";
import { contentHash } from "@/files/contentHash";
import { fileTree } from "@/files/fileTree";
import { writeFile } from "@/files/writeFile";
import { addresses } from "@/page/addresses";
import {
  type OfflineFile,
  type OfflineOffer,
  type OfflinePage,
  type OfflineTitle,
  offlineOfferAt,
  pageInState,
  shellAddress,
  type WorkerOrder,
} from "@/page/offline";
import { styleSheetUrls } from "./dropUnreferenced";
import type { PressedPage } from "./pressPages";

interface OfflineNeeds {
  readonly pages: readonly PressedPage[];
  readonly library: Library;
  /** The service worker as it was bundled. */
  readonly worker: Uint8Array;
}

/**
 * Writes what reading without a connection takes: beside each article and series
 * a list of what it needs (`offline.json`), and the service worker, told what to
 * fetch when it is installed.
 *
 * @param folder the result, compressed: what is transferred is counted
 * @returns the files written
 */
export async function makeOffline(folder: string, needs: OfflineNeeds): Promise<string[]> {
  const { pages, library, worker } = needs;
  const files = await fileTree(folder);
  const scripts = await scriptParts(folder, files);
  const known = new Map<string, Promise<OfflineFile>>();
  const fileOf = (address: string) => {
    const file = known.get(address) ?? describe(folder, address);
    known.set(address, file);
    return file;
  };

  const savable = new Map<string, OfflinePage>();
  for (const { address, needed } of pages) {
    const subject = subjectOf(address, library);
    if (!subject) continue;
    const { locale, ...about } = subject;
    const revision = contentHash(await readFile(fileAt(folder, address)));
    const all = new Set([...needed, ...scripts.of(needed, locale)]);
    for (const sheet of needed.filter((one) => one.endsWith(".css"))) {
      for (const picture of await picturesOf(folder, sheet)) all.add(picture);
    }
    const others = await blocksOfOthers(folder, address, library);
    savable.set(address, {
      address,
      ...about,
      revision,
      files: [
        [pageInState(address, revision), await transferred(folder, address)],
        ...(await Promise.all([...all, ...others].map(fileOf))),
      ],
    });
  }

  const written: string[] = [];
  const write = async (file: string, content: string | Uint8Array) => {
    await writeFile(path.join(folder, file), content);
    written.push(file);
  };
  for (const page of savable.values()) {
    const parts = (page.parts ?? []).flatMap((address) => savable.get(address) ?? []);
    const offer: OfflineOffer = { pages: [page, ...parts] };
    await write(offlineOfferAt(page.address).slice(1), JSON.stringify(offer));
  }
  const order: WorkerOrder = {
    locales: library.locales,
    defaultLocale: library.publication.defaultLocale,
    shell: await shellOf(folder, files, pages, library.locales),
  };
  const head = `self.WARAQ=${JSON.stringify(order)};\n`;
  await write("sw.js", Buffer.concat([Buffer.from(head), worker]));
  return written;
}

/** What a reader of an article may look up in its other versions. */
async function blocksOfOthers(
  folder: string,
  address: string,
  library: Library,
): Promise<string[]> {
  const [, locale, slug = ""] = /^\/([^/]+)\/articles\/([^/]+)\/$/.exec(address) ?? [];
  const others = Object.keys(library.articles[slug]?.versions ?? {}).filter(
    (one) => one !== locale,
  );
  const states = others.map(async (other) => {
    const file = addresses.blocks(other, slug);
    const content = await readFile(path.join(folder, file)).catch(() => undefined);
    return content ? [pageInState(file, contentHash(content))] : [];
  });
  return (await Promise.all(states)).flat();
}

/** Nothing for pages that can't be saved, and for the placeholders of empty routes. */
function subjectOf(
  address: string,
  library: Library,
): (Pick<OfflinePage, "kind" | "title" | "parts"> & { readonly locale: Locale }) | undefined {
  const [, locale = "", folder, id = ""] =
    /^\/([^/]+)\/(articles|series)\/([^/]+)\/$/.exec(address) ?? [];
  if (!isLocale(locale)) return undefined;
  if (folder === "articles") {
    const article = library.articles[id];
    const version = article?.versions[locale] ?? article?.versions[article.original];
    if (!version) return undefined;
    return { kind: "article", title: titleIn(version.locale, version.title), locale };
  }
  const series = library.series[id];
  if (!series) return undefined;
  const title = localText(series.title, locale, library.locales) ?? { text: id, locale };
  return {
    kind: "series",
    title: titleIn(title.locale, title.text),
    parts: series.articles.map((slug) => `/${locale}/articles/${slug}/`),
    locale,
  };
}

function titleIn(locale: Locale, text: string): OfflineTitle {
  const { direction, typeface } = language(locale);
  return { text, lang: locale, dir: direction, typeface };
}

/** What the worker fetches when it is installed: the pages that tell what is saved, and what they take. */
async function shellOf(
  folder: string,
  files: readonly string[],
  pages: readonly PressedPage[],
  locales: readonly string[],
): Promise<WorkerOrder["shell"]> {
  const existing = new Set(files);
  const addresses = locales.flatMap((locale) => [`/${locale}/offline/`, `/${locale}/bookmarks/`]);
  const known = new Map(pages.map((page) => [page.address, page]));
  const shown = addresses.flatMap((address) => known.get(address) ?? []);
  const revised = [
    ...shown.map(({ address }) => address),
    ...(existing.has("catalogue.json") ? ["/catalogue.json"] : []),
  ];
  // The faces come with what is saved: they weigh ten times as much as all this.
  const hashed = new Set([
    ...shown.flatMap(({ needed }) => needed.filter((file) => /\.(?:css|js)$/.test(file))),
    ...files.filter((file) => /^assets\/.*\.js$/.test(file)).map((file) => `/${file}`),
  ]);
  return [
    ...(await Promise.all(
      revised.map(async (address) => ({
        url: shellAddress(address),
        revision: contentHash(await readFile(fileAt(folder, address))),
      })),
    )),
    ...(await Promise.all(
      [...hashed].sort().map(async (url) => ({
        url,
        revision: null,
        integrity: integrityOf(await readFile(path.join(folder, url))),
      })),
    )),
  ];
}

interface ScriptParts {
  /** What scripts import, at once or when it is needed, but for the words of other languages. */
  readonly of: (scripts: readonly string[], locale: Locale) => string[];
}

async function scriptParts(folder: string, files: readonly string[]): Promise<ScriptParts> {
  const imports = new Map<string, string[]>();
  for (const file of files.filter((name) => /^assets\/.*\.js$/.test(name))) {
    const code = await readFile(path.join(folder, file), "utf8");
    const named = files.filter(
      (other) => other !== file && code.includes(`./${path.basename(other)}`),
    );
    imports.set(
      `/${file}`,
      named.filter((name) => /^assets\/.*\.js$/.test(name)).map((name) => `/${name}`),
    );
  }
  const of = (scripts: readonly string[], locale: Locale) => {
    const found = new Set<string>();
    const waiting = [...scripts];
    for (let script = waiting.pop(); script !== undefined; script = waiting.pop()) {
      for (const part of imports.get(script) ?? []) {
        const words = /^\/assets\/([a-z]+)-[^/]*$/.exec(part)?.[1] ?? "";
        if (found.has(part) || (isLocale(words) && words !== locale)) continue;
        found.add(part);
        waiting.push(part);
      }
    }
    return [...found];
  };
  return { of };
}

/** What a style sheet loads besides faces, which the page itself tells. */
async function picturesOf(folder: string, sheet: string): Promise<string[]> {
  const css = await readFile(path.join(folder, sheet), "utf8");
  return styleSheetUrls(css)
    .filter((url) => !url.startsWith("data:") && !/\.woff2?$/.test(url))
    .map((url) => new URL(url, `http://site.invalid${sheet}`).pathname);
}

function fileAt(folder: string, address: string): string {
  return path.join(folder, address.replace(/\/$/, "/index.html"));
}

async function describe(folder: string, address: string): Promise<OfflineFile> {
  const bytes = await transferred(folder, address);
  // What has a query is named by the same digest.
  if (address.includes("?")) return [address, bytes];
  return [address, bytes, contentHash(await readFile(path.join(folder, address)))];
}

/** What browsers check a file by (Subresource Integrity). */
function integrityOf(content: Uint8Array): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}

/** Bytes of a file as a browser gets it. */
async function transferred(folder: string, address: string): Promise<number> {
  const file = fileAt(folder, address.replace(/\?.*/, ""));
  const { size } = await stat(`${file}.br`).catch(() => stat(file));
  return size;
}
