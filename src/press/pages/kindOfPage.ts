/**
 * Returns the kind of a page by its address, and its first segment, which is empty for
 * pages without a language.
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
