import { localeOf, readAddress } from "@/page/readAddress";
import { isKindThat, ROUTES } from "@/page/routes";

/**
 * Tells what a page is, by its address: its kind as the size report names it, and its
 * language, which is empty for pages of no language.
 *
 * @example kindOfPage("/en/articles/rivers/") // { kind: "article", locale: "en" }
 */
export function kindOfPage(address: string): { readonly kind: string; readonly locale: string } {
  const kind = readAddress(address)?.kind;
  return {
    kind: kind && isKindThat("page", kind) ? ROUTES[kind].page : "other",
    locale: localeOf(address) ?? "",
  };
}
