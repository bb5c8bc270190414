import { readPreparedLibrary, readPreparedSite } from "@/content/readPrepared";
import { sitemap } from "@/publish/feeds/sitemap";
import { xmlResponse } from "../xmlResponse";

export const dynamic = "force-static";

export async function GET() {
  const [library, { siteUrl }] = await Promise.all([readPreparedLibrary(), readPreparedSite()]);
  return xmlResponse(sitemap({ library, siteUrl }));
}
