/**
 * What a page is, by its address: its kind, and the first segment, which is empty
 * for pages of no language.
 *
 * @example kindOfPage("/en/articles/rivers/") // { kind: "article", locale: "en" }
 */
export function kindOfPage(address: string): { readonly kind: string; readonly locale: string } {
  const [locale = "", section = "", , subsection] = address.slice(1).split("/");
  if (!address.slice(1).includes("/")) return { kind: locale || "root", locale: "" };
  if (section === "articles") {
    return { kind: subsection === "with" ? "parallel" : "article", locale };
  }
  return { kind: section || "front", locale };
}
