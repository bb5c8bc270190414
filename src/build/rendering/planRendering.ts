import { createHash } from "node:crypto";
import type { LibraryLoaded } from "@/content/loadLibrary";
import type { Locale } from "@/core/languages";
import type { Article } from "@/core/library";
import { addresses } from "@/page/addresses";
import type { PreparedSite } from "@/page/prepared";
import { articleFrame } from "@/publish/pages/articlePage";
import { parallelFrame, parallelLocales } from "@/publish/pages/parallelPage";
import { openSite, type Site, shownVersion } from "@/publish/Site";

/** The keys of pages, by their addresses: a page with the same key is the same page. */
export type RenderPlan = ReadonlyMap<string, string>;

/**
 * Computes the keys of all pages that show an article's text: nearly all of a publication's.
 * A page follows from its frame, its texts, the code, and what the site says everywhere;
 * its key is a hash of these. Other pages are rendered by each build.
 *
 * @param prepared what was prepared for the site as a whole
 * @param code a hash of all code that pages are made by
 */
export async function planRendering(
  { library, bodies }: Pick<LibraryLoaded, "library" | "bodies">,
  prepared: PreparedSite,
  code: string,
): Promise<RenderPlan> {
  const common = [code, process.versions.node, prepared, library.publication, library.locales];
  const everywhere = hashOf(JSON.stringify(common));
  const hashes = Object.entries(bodies.articles).map(([slug, texts]) => {
    const versions = Object.entries(texts) as [Locale, string][];
    return [slug, new Map(versions.map(([locale, text]) => [locale, hashOf(text)]))] as const;
  });
  const hashesOf = new Map(hashes);
  const plan = new Map<string, string>();
  for (const locale of library.locales) {
    const site = await openSite(library, prepared.siteUrl, locale);
    for (const article of Object.values(library.articles)) {
      for (const { address, frame, locales } of pagesOf(site, article)) {
        const texts = locales.map((one) => hashesOf.get(article.slug)?.get(one));
        plan.set(address, hashOf(JSON.stringify([everywhere, frame, texts])));
      }
    }
  }
  return plan;
}

/** The pages of an article in one language: each with the languages whose texts it shows. */
function pagesOf(site: Site, article: Article) {
  const { library, locale } = site;
  const alone = {
    address: addresses.article(locale, article.slug),
    frame: articleFrame(site, article) as unknown,
    locales: [shownVersion(site, article).locale],
  };
  const parallel = parallelLocales(library, article, locale).map((other) => ({
    address: addresses.parallel(locale, article.slug, other),
    frame: parallelFrame(site, article, other) as unknown,
    locales: [locale, other],
  }));
  return [alone, ...parallel];
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
