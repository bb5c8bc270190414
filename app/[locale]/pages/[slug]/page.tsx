import { readPreparedBody, readPreparedLibrary } from "@/content/readPrepared";
import { addresses } from "@/page/addresses";
import { shownPageVersion, staticPage } from "@/publish/pages/staticPage";
import { StaticPageView } from "@/ui/pages/StaticPageView";
import { nothingAt, openSiteAt, segments, stillToRender } from "../../../site";

export async function generateStaticParams({ params }: { params: { locale: string } }) {
  const { pages } = await readPreparedLibrary();
  const { locale } = params;
  return segments(
    "slug",
    await stillToRender(Object.keys(pages), (slug) => addresses.staticPage(locale, slug)),
  );
}

export default async function StaticPage({ params }: PageProps<"/[locale]/pages/[slug]">) {
  const site = await openSiteAt(params);
  const { slug } = await params;
  const page = site.library.pages[slug];
  if (!page) return nothingAt(slug);
  const body = await readPreparedBody("pages", page.slug, shownPageVersion(site, page).locale);
  return <StaticPageView page={staticPage(site, page, body)} />;
}
