import { readPreparedBody, readPreparedLibrary } from "@/content/readPrepared";
import { isLocale } from "@/core/languages";
import { addresses } from "@/page/addresses";
import { articlePage } from "@/publish/pages/articlePage";
import { shownVersion } from "@/publish/Site";
import { ArticleView } from "@/ui/pages/ArticleView";
import { nothingAt, openSiteAt, segments, stillToRender } from "../../../site";

export async function generateStaticParams({ params }: { params: { locale: string } }) {
  const { articles } = await readPreparedLibrary();
  const { locale } = params;
  if (!isLocale(locale)) return [];
  return segments(
    "slug",
    await stillToRender(Object.keys(articles), (slug) => addresses.article(locale, slug)),
  );
}

export default async function Article({ params }: PageProps<"/[locale]/articles/[slug]">) {
  const site = await openSiteAt(params);
  const { slug } = await params;
  const article = site.library.articles[slug];
  if (!article) return nothingAt(slug);
  const body = await readPreparedBody("articles", article.slug, shownVersion(site, article).locale);
  return <ArticleView page={articlePage(site, article, body)} />;
}
