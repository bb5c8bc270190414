/**
 * The public addresses of the site, as paths. They are a contract with readers'
 * bookmarks and other sites' links: they go on opening. A language is any tag: what a
 * browser keeps may be in one that is no longer published.
 */
export const addresses = {
  front: (locale: string) => `/${locale}/`,
  article: (locale: string, slug: string, blockId?: string) =>
    `/${locale}/articles/${slug}/${blockId ? `#${blockId}` : ""}`,
  /** A version beside another of the same article, its own language first. */
  parallel: (locale: string, slug: string, other: string) =>
    `/${locale}/articles/${slug}/with/${other}/`,
  /** The text of a version, block by block, for those who read another. */
  blocks: (locale: string, slug: string) => `/${locale}/articles/${slug}/blocks.json`,
  series: (locale: string, id: string) => `/${locale}/series/${id}/`,
  topic: (locale: string, id: string, page = 1) => paged(`/${locale}/topics/${id}/`, page),
  person: (locale: string, id: string, page = 1) => paged(`/${locale}/people/${id}/`, page),
  archive: (locale: string, page = 1) => paged(`/${locale}/archive/`, page),
  bookmarks: (locale: string) => `/${locale}/bookmarks/`,
  settings: (locale: string) => `/${locale}/settings/`,
  offline: (locale: string) => `/${locale}/offline/`,
  manifest: (locale: string) => `/${locale}/manifest.webmanifest`,
  staticPage: (locale: string, slug: string) => `/${locale}/pages/${slug}/`,
  notFound: (locale: string) => `/${locale}/404.html`,
  feed: (locale: string) => `/${locale}/feed.xml`,
  seriesFeed: (locale: string, id: string) => `/${locale}/series/${id}/feed.xml`,
  catalogue: "/catalogue.json",
  sitemap: "/sitemap.xml",
} as const;

function paged(address: string, page: number): string {
  return page === 1 ? address : `${address}page/${page}/`;
}
