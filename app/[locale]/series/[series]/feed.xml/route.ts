import { readPreparedLibrary } from "@/content/readPrepared";
import { atomFeed } from "@/publish/feeds/atomFeed";
import { openSiteAt, segments } from "../../../../site";
import { xmlResponse } from "../../../../xmlResponse";

export const dynamic = "force-static";
export const dynamicParams = false;

export async function generateStaticParams() {
  const { locales, series } = await readPreparedLibrary();
  return locales.flatMap((locale) =>
    segments("series", Object.keys(series)).map((segment) => ({ locale, ...segment })),
  );
}

export async function GET(
  _request: Request,
  { params }: RouteContext<"/[locale]/series/[series]/feed.xml">,
) {
  const site = await openSiteAt(params);
  const series = site.library.series[(await params).series];
  return xmlResponse(series ? atomFeed(site, series) : "");
}
