import { readPreparedBody, readPreparedLibrary } from "@/content/readPrepared";
import { articlePage } from "@/publish/pages/articlePage";
import { shownVersion } from "@/publish/Site";
import { ArticleView } from "@/ui/pages/ArticleView";
import { nothingAt, openSiteAt, segments } from "../../../site";

export async function generateStaticParams() {
  const { articles } = await readPreparedLibrary();
  return segments("slug", Object.keys(articles));
}

export default async function Article({ params }: PageProps<"/[locale]/articles/[slug]">) {
  const site = await openSiteAt(params);
  const { slug } = await params;
  const article = site.library.articles[slug];
  if (!article) return nothingAt(slug);
  const body = await readPreparedBody("articles", article.slug, shownVersion(site, article).locale);
  return <ArticleView page={articlePage(site, article, body)} />;
}
