import { addresses } from "@/page/addresses";
import { absolute, type Site } from "../Site";

/** Writes `robots.txt` (RFC 9309): everything may be read; the sitemap tells what there is. */
export function robots(site: Pick<Site, "siteUrl">): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(site, addresses.sitemap())}\n`;
}
