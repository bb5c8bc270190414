import { addresses } from "@/page/addresses";
import { arrange } from "./arrange";
import type { Bookmark } from "./Bookmark";

/**
 * Writes bookmarks as the file that every browser takes in (Netscape bookmark file
 * format), with a folder for each article and her notes as descriptions.
 *
 * @param siteUrl the site's address, as in `https://waraq.example`
 * @param publication what it is called
 */
export function exportHtml(
  bookmarks: readonly Bookmark[],
  siteUrl: string,
  publication: string,
): string {
  const name = escapeHtml(publication);
  const site = siteUrl.replace(/\/+$/, "");
  const lines = [
    "<!DOCTYPE NETSCAPE-Bookmark-file-1>",
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
    `<TITLE>${name}</TITLE>`,
    `<H1>${name}</H1>`,
    "<DL><p>",
    ...arrange(bookmarks, { by: "article" }).flatMap((article) => [
      `    <DT><H3>${escapeHtml(article.bookmarks[0]?.title || article.slug)}</H3>`,
      "    <DL><p>",
      ...article.bookmarks.flatMap((bookmark) => entry(bookmark, site)),
      "    </DL><p>",
    ]),
    "</DL><p>",
  ];
  return `${lines.join("\n")}\n`;
}

function entry({ kind, place, title, note, created }: Bookmark, site: string): string[] {
  const { locale, slug, blockId, quotation } = place;
  const address = site + addresses.article(locale, slug, blockId);
  const added = Math.floor(Date.parse(created) / 1000);
  // Of several in one article, her words tell which is which.
  const name = kind === "version" || !quotation ? title : `${title} — ${quotation.exact}`;
  return [
    `        <DT><A HREF="${escapeHtml(address)}" ADD_DATE="${added}">${escapeHtml(name)}</A>`,
    ...(note === "" ? [] : [`        <DD>${escapeHtml(note)}`]),
  ];
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Also without what no HTML may hold: control characters, and halves of a surrogate pair. */
function escapeHtml(text: string): string {
  return text
    .replace(/[^\P{Cc}\s]/gu, "")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
