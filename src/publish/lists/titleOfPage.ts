import type { Site } from "../Site";

/** The title of a list's page: from the second on, with its number. */
export function titleOfPage(site: Site, title: string, page: number): string {
  return page === 1 ? title : site.t("pagination.titled", { title, page });
}
