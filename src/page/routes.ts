import { FRAMEWORK_FOLDER } from "./frameworkFolder";

/** What holds of a kind of address. What is left out does not hold. */
interface RouteFacts {
  /**
   * How its addresses look. `{name}` stands for one segment, `{name*}` for one or more, and
   * `[page/{page}/]` for the further pages of a list.
   */
  readonly pattern: string;
  /** Says that it is an HTML page, and how the size report calls it. */
  readonly page?: string;
  /** Editors may link to it. */
  readonly linkable?: true;
  /** It is an Atom feed. */
  readonly feed?: true;
  /** The sitemap lists it. */
  readonly listed?: true;
  /** Readers can save it for reading without a connection. */
  readonly savable?: true;
  /** The service worker fetches it when it is installed. */
  readonly shell?: true;
  /** The address holds a hash of the content, so that caches may keep it for ever. */
  readonly hashed?: true;
}

/**
 * All public addresses. They are a contract with readers' bookmarks and other sites' links:
 * they go on opening. Addresses are written (`addresses`) and read (`readAddress`) by this
 * table alone. A new kind of page is a row here.
 */
export const ROUTES = {
  root: { pattern: "/", page: "root", linkable: true },
  front: { pattern: "/{locale}/", page: "front", linkable: true, listed: true },
  article: {
    pattern: "/{locale}/articles/{slug}/",
    page: "article",
    linkable: true,
    listed: true,
    savable: true,
  },
  /** A version beside another of the same article, its own language first. */
  parallel: {
    pattern: "/{locale}/articles/{slug}/with/{other}/",
    page: "parallel",
    linkable: true,
    savable: true,
  },
  /** The text of a version, block by block, for those who read another. */
  blocks: { pattern: "/{locale}/articles/{slug}/blocks.json" },
  articleOffer: { pattern: "/{locale}/articles/{slug}/offline.json" },
  parallelOffer: { pattern: "/{locale}/articles/{slug}/with/{other}/offline.json" },
  series: {
    pattern: "/{locale}/series/{series}/",
    page: "series",
    linkable: true,
    listed: true,
    savable: true,
  },
  seriesFeed: { pattern: "/{locale}/series/{series}/feed.xml", linkable: true, feed: true },
  seriesOffer: { pattern: "/{locale}/series/{series}/offline.json" },
  topic: {
    pattern: "/{locale}/topics/{topic}/[page/{page}/]",
    page: "topics",
    linkable: true,
    listed: true,
  },
  person: {
    pattern: "/{locale}/people/{person}/[page/{page}/]",
    page: "people",
    linkable: true,
    listed: true,
  },
  archive: {
    pattern: "/{locale}/archive/[page/{page}/]",
    page: "archive",
    linkable: true,
    listed: true,
  },
  staticPage: { pattern: "/{locale}/pages/{slug}/", page: "pages", linkable: true, listed: true },
  settings: { pattern: "/{locale}/settings/", page: "settings", linkable: true },
  offline: { pattern: "/{locale}/offline/", page: "offline", linkable: true, shell: true },
  bookmarks: { pattern: "/{locale}/bookmarks/", page: "bookmarks", linkable: true, shell: true },
  feed: { pattern: "/{locale}/feed.xml", linkable: true, feed: true },
  manifest: { pattern: "/{locale}/manifest.webmanifest" },
  notFound: { pattern: "/{locale}/404.html", page: "404.html" },
  notFoundAnywhere: { pattern: "/404.html", page: "404.html" },
  catalogue: { pattern: "/catalogue.json", shell: true },
  sitemap: { pattern: "/sitemap.xml", linkable: true },
  robots: { pattern: "/robots.txt", linkable: true },
  worker: { pattern: "/sw.js" },
  favicon: { pattern: "/favicon.ico" },
  icon: { pattern: "/icon.svg" },
  touchIcon: { pattern: "/apple-touch-icon.png" },
  framework: { pattern: `${FRAMEWORK_FOLDER}{file*}`, hashed: true },
  media: { pattern: "/media/{file*}", hashed: true },
  asset: { pattern: "/assets/{file*}", hashed: true },
} as const satisfies Readonly<Record<string, RouteFacts>>;

/** A kind of address: a row of the table. */
export type Kind = keyof typeof ROUTES;

/** How the addresses of a kind look. */
export type Pattern<K extends Kind> = (typeof ROUTES)[K]["pattern"];

/** Something that can hold of a kind of address. */
export type Fact = Exclude<keyof RouteFacts, "pattern">;

/** The kinds of which something holds. */
export type KindThat<F extends Fact> = {
  [K in Kind]: F extends keyof (typeof ROUTES)[K] ? K : never;
}[Kind];

/** All kinds, in the order of the table. */
export const KINDS = Object.keys(ROUTES) as readonly Kind[];

/**
 * Tells whether a kind of address has a property.
 *
 * @example isKindThat("linkable", "offline") // true
 */
export function isKindThat<F extends Fact>(fact: F, kind: Kind): kind is KindThat<F> {
  return fact in ROUTES[kind];
}

/**
 * Lists the kinds of which something holds, in the order of the table.
 *
 * @example kindsThat("savable") // ["article", "parallel", "series"]
 */
export function kindsThat<F extends Fact>(fact: F): readonly KindThat<F>[] {
  return KINDS.filter((kind) => isKindThat(fact, kind));
}
