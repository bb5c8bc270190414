import { addresses } from "@/page/addresses";
import { arrange } from "./arrange";
import type { Bookmark } from "./Bookmark";

/** What is known of the site that bookmarks lead to. */
export interface MarkdownSource {
  /** The site's address, as in `https://waraq.example`. */
  readonly siteUrl: string;
  /** What the publication is called. */
  readonly publication: string;
  /** The languages of the publication, in its order. */
  readonly locales: readonly string[];
  /** What a language is called in itself. */
  readonly nameOf: (locale: string) => string;
  /** The title that a version has now. */
  readonly titleOf: (slug: string, locale: string) => string | undefined;
}

/**
 * Writes quotations and notes as Markdown: for each article its title, for each version its
 * language, for each bookmark what it quotes, its address, and the reader's note.
 */
export function exportMarkdown(bookmarks: readonly Bookmark[], source: MarkdownSource): string {
  const parts = [
    `# ${heading(source.publication)}`,
    ...arrange(bookmarks, { by: "article" }).flatMap(({ slug, bookmarks: all }) =>
      articleParts(slug, all, source),
    ),
  ];
  return `${parts.join("\n\n")}\n`;
}

function articleParts(
  slug: string,
  bookmarks: readonly Bookmark[],
  { siteUrl, locales, nameOf, titleOf }: MarkdownSource,
): string[] {
  const present = [...new Set(bookmarks.map(({ place }) => place.locale))];
  const rank = (locale: string) => (locales.includes(locale) ? locales.indexOf(locale) : Infinity);
  present.sort((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0));
  const versions = present.map((locale) => {
    const own = bookmarks.filter(({ place }) => place.locale === locale);
    return { locale, own, title: titleOf(slug, locale) ?? (own[0]?.title || slug) };
  });
  const first = versions[0]?.title ?? slug;
  return [
    `## ${heading(first)}`,
    ...versions.flatMap(({ locale, own, title }) => [
      `### ${heading(nameOf(locale))}`,
      ...(title === first ? [] : [`**${heading(title)}**`]),
      ...own.flatMap((bookmark) => bookmarkParts(bookmark, siteUrl.replace(/\/+$/, ""))),
    ]),
  ];
}

function bookmarkParts({ kind, place, note }: Bookmark, site: string): string[] {
  const { locale, slug, blockId, quotation } = place;
  const address = `<${site}${addresses.article(locale, slug, blockId)}>`;
  const goesOn = kind !== "selection" && quotation?.suffix !== undefined;
  const words = quotation && `${paragraphs(quotation.exact)}${goesOn ? "…" : ""}`;
  return [
    words === undefined ? address : `${quoted(words)}\n>\n> ${address}`,
    ...(note.trim() === "" ? [] : [paragraphs(note)]),
  ];
}

function quoted(markdown: string): string {
  return markdown.replace(/^/gm, "> ").replace(/ +$/gm, "");
}

/** Writes a text as one line, in which nothing is markup. */
function heading(text: string): string {
  return escapeMarkdown(text).replace(/\s+/g, " ").trim().replace(/#/g, "\\#");
}

/** Writes a text with its own paragraphs and lines. */
function paragraphs(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .trim()
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.split("\n").map(lineOf).join("\\\n"))
    .join("\n\n");
}

/** Writes a line so that it begins neither a heading nor a list nor code. */
function lineOf(line: string): string {
  return escapeMarkdown(line)
    .trim()
    .replace(/^[#+=:-]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

/** Also without what no text may hold: control characters, and halves of a surrogate pair. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[^\P{Cc}\s]/gu, "")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(/[\\`*_[\]<>|~&$]/g, "\\$&");
}
