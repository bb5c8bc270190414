import { type ParallelRow, parallelRows } from "@/core/alignment/parallelRows";
import { isolateText } from "@/core/direction/isolateText";
import { formattingTag } from "@/core/formattingTag";
import type { Locale } from "@/core/languages";
import type {
  Article,
  Body,
  ContentsEntry,
  Correction,
  Footnote,
  Library,
  PictureText,
  Version,
} from "@/core/library";
import { localText } from "@/core/localText";
import { sharedPicture } from "@/core/pictures/sharedPicture";
import { dateText } from "@/i18n/dateText";
import { languageName } from "@/i18n/languageName";
import { addresses } from "@/page/addresses";
import { headOf } from "../head/Head";
import { chromeOf, type Page, type TextLink } from "../Page";
import { absolute, localesOf, type Site } from "../Site";
import { seriesBeside } from "../series/seriesBeside";
import type { SeriesNavigation } from "../series/seriesNavigation";
import type { ArticleFrame } from "./articlePage";
import { contentsOf } from "./contentsOf";
import { distinctNotes } from "./distinctNotes";
import { type LeadPicture, leadPicture } from "./leadPicture";
import { personLinks } from "./personLinks";
import { printedLinks } from "./printedLinks";

/** Two versions of an article side by side, without their texts. */
export interface ParallelFrame extends Page {
  readonly slug: string;
  readonly date: string;
  readonly authors: readonly TextLink[];
  /** Of either version. */
  readonly translators: readonly TextLink[];
  /** The version in the page's language comes first. */
  readonly sides: readonly [ParallelSideFrame, ParallelSideFrame];
  /** Once, with what each version says of it. */
  readonly lead?: Pick<LeadPicture, "picture" | "credit">;
  /** Of the version in the page's language; empty where the article is short. */
  readonly contents: readonly ContentsEntry[];
  readonly share: ArticleFrame["share"];
  /** Its parts are reached side by side too, where they can be. */
  readonly series?: SeriesNavigation;
}

/** Two versions of an article, side by side: that in the page's language, and another. */
export interface ParallelPage extends ParallelFrame {
  readonly sides: readonly [ParallelSide, ParallelSide];
  readonly rows: readonly ParallelRow[];
  /** Where the links of both texts lead, in the order in which they stand. */
  readonly printedLinks: readonly string[];
}

/** What is said of one of the two versions. */
interface ParallelSideFrame extends Pick<Version, "locale" | "title" | "summary" | "editorsNote"> {
  /** Of the version by itself. */
  readonly address: string;
  /** The authors' names in its language. */
  readonly authors: readonly string[];
  /** Each with its day as its language writes it. */
  readonly corrections: readonly (Correction & { readonly day: string })[];
  /** What stands above what is said of the text, in its language. */
  readonly headings: Readonly<Record<"editorsNote" | "corrections" | "notes", string>>;
  readonly lead?: PictureText;
}

/** One of the two versions; its text is in the rows. */
export interface ParallelSide extends ParallelSideFrame {
  readonly footnotes: readonly Footnote[];
}

/**
 * Returns the languages that each version of an article can be shown beside, in the site's
 * order.
 *
 * @returns none where there is no version in the language
 */
export function parallelLocales(
  library: Library,
  article: Article,
  locale: Locale,
): readonly Locale[] {
  if (!article.versions[locale]) return [];
  return localesOf({ library }, article.versions).filter((other) => other !== locale);
}

/**
 * Builds the page that has the version in the site's language beside another.
 *
 * @param other the language of the other
 * @throws if there aren't both
 */
export function parallelPage(
  site: Site,
  article: Article,
  other: Locale,
  bodies: { readonly one: Body; readonly other: Body },
): ParallelPage {
  return withBodies(parallelFrame(site, article, other), bodies, site);
}

/** Adds to a frame all that depends on the texts: a page follows from these three. */
function withBodies(
  frame: ParallelFrame,
  { one, other }: { readonly one: Body; readonly other: Body },
  site: Pick<Site, "siteUrl">,
): ParallelPage {
  const [first, second] = frame.sides;
  // Both have notes of the same labels. No label holds a dot.
  const beside = distinctNotes(other, `.${second.locale}`);
  const rows = parallelRows(one.blocks, beside.blocks);
  return {
    ...frame,
    sides: [
      { ...first, footnotes: one.footnotes },
      { ...second, footnotes: beside.footnotes },
    ],
    rows,
    printedLinks: printedLinks(site, {
      blocks: rows.flatMap((row) => [...row.one, ...row.other]),
      footnotes: [...one.footnotes, ...beside.footnotes],
    }),
  };
}

/**
 * Builds all of such a page that does not depend on the texts.
 *
 * @param other the language of the other
 * @throws if there aren't both
 */
export function parallelFrame(site: Site, article: Article, other: Locale): ParallelFrame {
  const { locale } = site;
  const { slug, versions } = article;
  const first = versions[locale];
  const second = versions[other];
  if (!first || !second) {
    throw new Error(`Article “${slug}” does not exist in both “${locale}” and “${other}”.`);
  }
  const lead = leadPicture(site, article, first) ?? leadPicture(site, article, second);
  const translators = new Set([...first.translators, ...second.translators]);
  const name = (each: Locale) => languageName(each, locale);
  const series = seriesBeside(site, article, other);
  return {
    locale,
    slug,
    date: article.date,
    authors: personLinks(site, article.authors),
    translators: personLinks(site, [...translators]),
    sides: [sideOf(site, article, first), sideOf(site, article, second)],
    ...(lead && {
      lead: { picture: lead.picture, ...(lead.credit && { credit: lead.credit }) },
    }),
    contents: contentsOf(first),
    share: {
      url: absolute(site, addresses.parallel(locale, slug, other)),
      title: isolateText(first.title, locale),
    },
    ...(series && { series }),
    chrome: chromeOf(
      site,
      (target) => besideIn(target, article, locale, other),
      localesOf(site, versions),
    ),
    head: headOf(site, {
      title: site.t("parallel.title", {
        title: first.title,
        one: name(locale),
        other: name(other),
      }),
      description: first.summary,
      addressIn: (target) => addresses.article(target, slug),
      canonical: addresses.article(locale, slug),
      existing: localesOf(site, versions),
      original: article.original,
      type: "article",
      published: article.date,
      image: lead && sharedPicture(lead.picture),
    }),
  };
}

function sideOf(site: Site, article: Article, version: Version): ParallelSideFrame {
  const { locale, title, summary, editorsNote, corrections, pictures } = version;
  const { locales, people, publication } = site.library;
  const t = site.tIn(locale);
  const tag = formattingTag(locale, publication.digits[locale]);
  const lead = article.lead === undefined ? undefined : pictures[article.lead];
  return {
    locale,
    title,
    summary,
    ...(editorsNote && { editorsNote }),
    corrections: corrections.map((correction) => ({
      ...correction,
      day: dateText(correction.date, tag, (parts) => t("date.day", parts)),
    })),
    headings: {
      editorsNote: t("article.editorsNote"),
      corrections: t("article.corrections", { count: corrections.length }),
      notes: t("article.notes"),
    },
    authors: article.authors.map(
      (id) => localText(people[id]?.name ?? {}, locale, locales)?.text ?? id,
    ),
    address: addresses.article(locale, article.slug),
    ...(lead && { lead }),
  };
}

/**
 * The same page in another language: of the two, that language first. In a third
 * one beside the other; in a language without a version, the article, which says so.
 */
function besideIn(target: Locale, article: Article, locale: Locale, other: Locale): string {
  if (!article.versions[target]) return addresses.article(target, article.slug);
  return addresses.parallel(target, article.slug, target === other ? locale : other);
}
