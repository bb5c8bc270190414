import type { Locale } from "@/core/languages";
import type { Body, Library } from "@/core/library";

/**
 * What `prepare` writes, and Next's routes and the press read: where each file lies in the
 * prepared folder, and what it holds. Whoever writes or reads one does it by its entry here.
 */
export const prepared = {
  library: json<Library>("library.json"),
  site: json<PreparedSite>("site.json"),
  /** The addresses of pages that were rendered before, and are left out this time. */
  rendered: {
    path: "rendered.json",
    format: (addresses) => JSON.stringify([...addresses]),
    parse: (text) => new Set(JSON.parse(text)),
  } satisfies PreparedFile<ReadonlySet<string>>,
  /** The text of a version, of an article or a static page. */
  body: (kind: BodyKind, slug: string, locale: Locale) =>
    json<Body>(`bodies/${kind}/${slug}/${locale}.json`),
} as const;

/** The folders of the prepared folder that are published as they are, and where in the result. */
export const PUBLISHED_FOLDERS = {
  media: "media",
  assets: "assets",
  /** What has an address of its own. */
  root: ".",
} as const;

/** The service worker in the prepared folder, which the press completes. */
export const PREPARED_WORKER = "worker.js";

/** The folders of the publication that texts come from. */
export type BodyKind = "articles" | "pages";

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

/** A prepared file of one kind of content. */
export interface PreparedFile<Content> {
  /** In the prepared folder, with forward slashes. */
  readonly path: string;
  /** Makes the file's text of its content. */
  readonly format: (content: Content) => string;
  /** Reads the content off the file's text, which {@link format} made. */
  readonly parse: (text: string) => Content;
}

function json<Content>(path: string): PreparedFile<Content> {
  return {
    path,
    format: (content) => JSON.stringify(content),
    parse: (text) => JSON.parse(text),
  };
}
