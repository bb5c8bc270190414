import { addresses } from "@/page/addresses";
import { headOf } from "../head/Head";
import { chromeOf, type Page } from "../Page";
import type { Site } from "../Site";

/** What a reader gets, by her browser alone, for a page that can’t be had. */
export type OfflinePageModel = Page;

/** Builds the page that stands for others while the site can’t be reached. */
export function offlinePage(site: Site): OfflinePageModel {
  const { library } = site;
  return {
    locale: site.locale,
    chrome: chromeOf(site, addresses.offline),
    head: headOf(site, {
      title: site.t("offline.title"),
      description: site.t("offline.text"),
      addressIn: addresses.offline,
      existing: library.locales,
      original: library.publication.defaultLocale,
      indexed: false,
    }),
  };
}
