import { readPreparedBody, readPreparedLibrary } from "@/content/readPrepared";
import { shownPageVersion, staticPage } from "@/publish/pages/staticPage";
import { StaticPageView } from "@/ui/pages/StaticPageView";
import { nothingAt, openSiteAt, segments } from "../../../site";

export async function generateStaticParams() {
  const { pages } = await readPreparedLibrary();
  return segments("slug", Object.keys(pages));
}

export default async function StaticPage({ params }: PageProps<"/[locale]/pages/[slug]">) {
  const site = await openSiteAt(params);
  const { slug } = await params;
  const page = site.library.pages[slug];
  if (!page) return nothingAt(slug);
  const body = await readPreparedBody("pages", page.slug, shownPageVersion(site, page).locale);
  return <StaticPageView page={staticPage(site, page, body)} />;
}
