import { readPreparedBody, readPreparedLibrary } from "@/content/readPrepared";
import { isLocale } from "@/core/languages";
import { addresses } from "@/page/addresses";
import { parallelLocales, parallelPage } from "@/publish/pages/parallelPage";
import { ParallelView } from "@/ui/pages/ParallelView";
import { nothingAt, openSiteAt, PLACEHOLDER, stillToRender } from "../../../../../site";

export async function generateStaticParams({ params }: { params: { locale: string } }) {
  const library = await readPreparedLibrary();
  const { locale } = params;
  if (!isLocale(locale)) return [];
  const pairs = Object.values(library.articles).flatMap((article) =>
    parallelLocales(library, article, locale).map((other) => ({ slug: article.slug, other })),
  );
  const left = await stillToRender(pairs, ({ slug, other }) =>
    addresses.parallel(locale, slug, other),
  );
  return left.length > 0 ? left : [{ slug: PLACEHOLDER, other: PLACEHOLDER }];
}

export default async function Parallel({
  params,
}: PageProps<"/[locale]/articles/[slug]/with/[other]">) {
  const site = await openSiteAt(params);
  const { slug, other } = await params;
  const article = site.library.articles[slug];
  if (!article || !isLocale(other)) return nothingAt(slug);
  if (!parallelLocales(site.library, article, site.locale).includes(other)) return nothingAt(other);
  const [one, beside] = await Promise.all(
    [site.locale, other].map((locale) => readPreparedBody("articles", slug, locale)),
  );
  return one && beside ? (
    <ParallelView page={parallelPage(site, article, other, { one, other: beside })} />
  ) : null;
}
