import { language } from "@/core/languages";
import { addresses } from "@/page/addresses";
import { PAPER } from "@/page/paper";
import { type Site, siteName, siteText } from "./Site";

/** A file that is drawn for devices. */
export interface SiteIcon {
  readonly address: string;
  /** In pixels, each way. */
  readonly size: number;
  readonly isMaskable: boolean;
}

/**
 * Returns the Web Application Manifest, by which a browser installs the site in one
 * language. Each language is an app of its own, opening with its own front page; all of
 * them may show the whole site, so that switching the language stays inside.
 */
export function webManifest(site: Site, icons: readonly SiteIcon[]) {
  const { locale, library } = site;
  const description = siteText(site, library.publication.description, "").text;
  return {
    id: addresses.front(locale),
    name: siteName(site),
    short_name: siteName(site),
    ...(description && { description }),
    lang: locale,
    dir: language(locale).direction,
    start_url: addresses.front(locale),
    scope: "/",
    display: "standalone",
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      { src: addresses.icon(), type: "image/svg+xml", sizes: "any", purpose: "any" },
      ...icons.map(({ address, size, isMaskable }) => ({
        src: address,
        type: "image/png",
        sizes: `${size}x${size}`,
        purpose: isMaskable ? "maskable" : "any",
      })),
    ],
  };
}
