import { addresses } from "@/page/addresses";
import { headOf } from "../head/Head";
import { chromeOf, type Page } from "../Page";
import type { Site } from "../Site";

/**
 * Builds the page that stands for every address that holds nothing. Since it
 * cannot know that address, its language switch leads to the front pages.
 */
export function notFoundPage(site: Site): Page {
  return {
    locale: site.locale,
    chrome: chromeOf(site, addresses.front),
    head: headOf(site, {
      title: site.t("notFound.title"),
      description: site.t("notFound.text"),
      addressIn: addresses.notFound,
      existing: [site.locale],
      original: site.locale,
      indexed: false,
    }),
  };
}
