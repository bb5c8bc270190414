import type { Locale } from "@/core/languages";

/**
 * The public addresses of the site, as paths. They are a contract with readers'
 * bookmarks and other sites' links: they go on opening.
 */
export const addresses = {
  front: (locale: Locale) => `/${locale}/`,
  article: (locale: Locale, slug: string, blockId?: string) =>
    `/${locale}/articles/${slug}/${blockId ? `#${blockId}` : ""}`,
  series: (locale: Locale, id: string) => `/${locale}/series/${id}/`,
  topic: (locale: Locale, id: string, page = 1) => paged(`/${locale}/topics/${id}/`, page),
  person: (locale: Locale, id: string, page = 1) => paged(`/${locale}/people/${id}/`, page),
  archive: (locale: Locale, page = 1) => paged(`/${locale}/archive/`, page),
  staticPage: (locale: Locale, slug: string) => `/${locale}/pages/${slug}/`,
  notFound: (locale: Locale) => `/${locale}/404.html`,
  feed: (locale: Locale) => `/${locale}/feed.xml`,
  seriesFeed: (locale: Locale, id: string) => `/${locale}/series/${id}/feed.xml`,
  sitemap: "/sitemap.xml",
} as const;

function paged(address: string, page: number): string {
  return page === 1 ? address : `${address}page/${page}/`;
}
