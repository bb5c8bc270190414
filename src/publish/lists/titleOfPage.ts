import { isolateText } from "@/core/direction/isolateText";
import type { LocalText } from "@/core/localText";
import type { Site } from "../Site";

/** Returns the title of a list's page, with its number from the second on. */
export function titleOfPage(site: Site, title: LocalText, page: number): LocalText {
  const { locale } = site;
  if (page === 1) return title;
  const isolated =
    title.locale === locale ? title.text : isolateText(title.text, title.locale, locale);
  return { text: site.t("pagination.titled", { title: isolated, page }), locale };
}
