import { readPreparedLibrary } from "@/content/readPrepared";
import { atomFeed } from "@/publish/feeds/atomFeed";
import { openSiteAt } from "../../site";
import { xmlResponse } from "../../xmlResponse";

export const dynamic = "force-static";
export const dynamicParams = false;

export async function generateStaticParams() {
  const { locales } = await readPreparedLibrary();
  return locales.map((locale) => ({ locale }));
}

export async function GET(_request: Request, { params }: RouteContext<"/[locale]/feed.xml">) {
  return xmlResponse(atomFeed(await openSiteAt(params)));
}
