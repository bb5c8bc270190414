import { readFile } from "node:fs/promises";
import path from "node:path";
import { revision } from "@/content/revision";
import type { Locale } from "@/core/languages";
import type { Body, Library } from "@/core/library";

/** What the site needs to know of how it was prepared. */
export interface PreparedSite {
  /** The public address: scheme and host, no slash at the end. */
  readonly siteUrl: string;
  /** Addresses of the site's scripts. */
  readonly scripts: {
    /** The custom elements. */
    readonly elements: string;
    /** What has to run before the first paint. */
    readonly beforeFirstPaint: string;
  };
  /** What stands for the site among a device's own programs. */
  readonly icons: readonly {
    readonly address: string;
    readonly size: number;
    readonly isMaskable: boolean;
  }[];
}

/** Read once for each state of the content. */
const memory = { revision, files: new Map<string, Promise<unknown>>() };

/** Reads the library as it was prepared for this build. */
export function readPreparedLibrary(): Promise<Library> {
  return remembered("library.json");
}

/** Reads what was prepared beside the library. */
export function readPreparedSite(): Promise<PreparedSite> {
  return remembered("site.json");
}

/**
 * Reads the text of an article's or a static page's version.
 *
 * @param kind the folder of `content/` that it comes from
 * @throws if there is no such version
 */
export function readPreparedBody(
  kind: "articles" | "pages",
  slug: string,
  locale: Locale,
): Promise<Body> {
  return readJson(path.join("bodies", kind, slug, `${locale}.json`));
}

function remembered<T>(file: string): Promise<T> {
  const known = memory.files.get(file) ?? readJson<T>(file);
  memory.files.set(file, known);
  return known as Promise<T>;
}

async function readJson<T>(file: string): Promise<T> {
  const folder = process.env.WARAQ_PREPARED ?? path.join(process.cwd(), ".waraq", "prepared");
  return JSON.parse(await readFile(/* turbopackIgnore: true */ path.join(folder, file), "utf8"));
}
