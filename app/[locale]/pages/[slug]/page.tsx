import { readPreparedBody, readPreparedLibrary } from "@/content/readPrepared";
import { shownPageVersion, staticPage } from "@/publish/pages/staticPage";
import { StaticPageView } from "@/ui/chrome/StaticPageView";
import { openSiteAt, segments } from "../../../site";

export async function generateStaticParams() {
  const { pages } = await readPreparedLibrary();
  return segments("slug", Object.keys(pages));
}

export default async function StaticPage({ params }: PageProps<"/[locale]/pages/[slug]">) {
  const site = await openSiteAt(params);
  const page = site.library.pages[(await params).slug];
  if (!page) return null;
  const body = await readPreparedBody("pages", page.slug, shownPageVersion(site, page).locale);
  return <StaticPageView page={staticPage(site, page, body)} />;
}
