import { LOCALES, type Locale } from "@/core/languages";
import type { Block, Body, Library, StaticPage, StaticPageVersion } from "@/core/library";
import { type Problem, problem } from "@/core/problems";
import type { Folder } from "../files/sortFiles";
import { checkElements } from "../finish/checkElements";
import { finishBody, withoutPictures } from "../finish/finishElements";
import { page as schema } from "../schemas/article";
import { identifyTexts } from "../texts/identifyTexts";
import { readVersion, type VersionDraft } from "../texts/readVersion";

/** A page's files, read, and its blocks named. */
export interface PageDraft {
  readonly slug: string;
  readonly versions: readonly VersionDraft<typeof schema>[];
  readonly blocks: ReadonlyMap<Locale, readonly Block[]>;
  readonly problems: readonly Problem[];
}

/**
 * Reads the versions of a page. A page has no file that names its original: its
 * version in the publication's default language is taken for it, or else the
 * first in the table's order.
 */
export function readPage({ slug, versions: files }: Folder, defaultLocale: Locale): PageDraft {
  const versions = LOCALES.flatMap((locale) => {
    const file = files.get(locale);
    return file ? [readVersion(file, locale, schema, "a page")] : [];
  });
  const original =
    versions.find(({ locale }) => locale === defaultLocale)?.locale ?? versions[0]?.locale;
  const texts = versions.flatMap(({ locale, file, document }) =>
    document ? [{ locale, file, blocks: document.blocks }] : [],
  );
  const { blocks, problems } = identifyTexts(texts, original);
  const pictures = versions.flatMap(({ file, document }) =>
    (document?.pictures ?? []).map(({ at }) =>
      problem({
        file,
        at,
        rule: "picture-in-page",
        cause: "A page can’t show pictures. Only articles can.",
        remedy: "Remove the picture.",
      }),
    ),
  );
  return {
    slug,
    versions,
    blocks,
    problems: [...versions.flatMap((version) => version.problems), ...problems, ...pictures],
  };
}

/** Makes the published pages, and their texts. */
export function buildPages(drafts: readonly PageDraft[]): {
  pages: Library["pages"];
  bodies: Record<string, Partial<Record<Locale, Body>>>;
  problems: Problem[];
} {
  const pages: Record<string, StaticPage> = {};
  const bodies: Record<string, Partial<Record<Locale, Body>>> = {};
  const problems: Problem[] = [];
  for (const { slug, versions, blocks } of drafts) {
    const published: Partial<Record<Locale, StaticPageVersion>> = {};
    const texts: Partial<Record<Locale, Body>> = {};
    for (const { locale, file, whole, isDraft, document } of versions) {
      const named = blocks.get(locale);
      if (isDraft || !whole || !document || !named) continue;
      published[locale] = { locale, title: whole.title, summary: whole.summary ?? "" };
      const body = finishBody(named, document.footnotes, withoutPictures(locale));
      problems.push(...checkElements(body, file));
      texts[locale] = body;
    }
    if (Object.keys(published).length === 0) continue;
    pages[slug] = { slug, versions: published };
    bodies[slug] = texts;
  }
  return { pages, bodies, problems };
}
