import { readPreparedLibrary, readPreparedSite } from "@/content/readPrepared";
import { webManifest } from "@/publish/webManifest";
import { openSiteAt } from "../../site";

export const dynamic = "force-static";
export const dynamicParams = false;

export async function generateStaticParams() {
  const { locales } = await readPreparedLibrary();
  return locales.map((locale) => ({ locale }));
}

export async function GET(
  _request: Request,
  { params }: RouteContext<"/[locale]/manifest.webmanifest">,
) {
  const { icons } = await readPreparedSite();
  return Response.json(webManifest(await openSiteAt(params), icons), {
    headers: { "Content-Type": "application/manifest+json" },
  });
}
