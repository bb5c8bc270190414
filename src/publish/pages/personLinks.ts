import { addresses } from "@/page/addresses";
import type { TextLink } from "../Page";
import { type Site, siteText } from "../Site";

/** Returns links to people by their ids, each with the name in the page's language. */
export function personLinks(site: Site, ids: readonly string[]): readonly TextLink[] {
  return ids.map((id) => ({
    text: siteText(site, site.library.people[id]?.name ?? {}, id),
    address: addresses.person(site.locale, id),
  }));
}
