/** The most characters of a publication's name that are used. */
const LONGEST = 40;

/**
 * Returns how files of bookmarks are called, without day and ending: by the publication, in
 * characters that are safe on every system. Where its name has too few of these, the site's
 * host stands for it.
 *
 * @example exportName("Doab", "https://doab.example") // "doab-bookmarks"
 * @example exportName("دوآب", "https://doab.example") // "doab-example-bookmarks"
 */
export function exportName(publication: string, siteUrl: string): string {
  const host = URL.canParse(siteUrl) ? new URL(siteUrl).hostname : "";
  const name = [publication, host].map(safeName).find((one) => /[a-z].*[a-z]/.test(one));
  return name === undefined ? "bookmarks" : `${name}-bookmarks`;
}

function safeName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
}
