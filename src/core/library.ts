import type { Element, ElementContent } from "hast";
import type { Locale } from "./languages";

/**
 * The shapes of a publication once it is read: plain data that survives JSON.
 * Everything is keyed by ids of the form `[a-z0-9-]+`.
 */

/** Something that an editor may give in each language, and may still lack in some. */
export type Localized<T = string> = Readonly<Partial<Record<Locale, T>>>;

/** Everything that a publication holds, but for the articles' text. */
export interface Library {
  readonly publication: Publication;
  /**
   * The languages of the site, the publication's default first: those that
   * `publication.yaml` lists and those that an article or page is written in.
   */
  readonly locales: readonly Locale[];
  readonly topics: Readonly<Record<string, Topic>>;
  readonly people: Readonly<Record<string, Person>>;
  readonly series: Readonly<Record<string, Series>>;
  readonly articles: Readonly<Record<string, Article>>;
  readonly pages: Readonly<Record<string, StaticPage>>;
}

export interface Publication {
  readonly name: Localized;
  readonly description: Localized;
  readonly defaultLocale: Locale;
  /** Where the site is published: scheme and host, no slash at the end. */
  readonly address?: string;
  /** Where it was published before, the oldest first. */
  readonly formerly: readonly string[];
  /** Unicode numbering systems for the interface and for dates, such as `arabext`. */
  readonly digits: Localized<"latn" | "arabext" | "arab">;
}

export interface Topic {
  readonly id: string;
  readonly name: Localized;
}

export interface Person {
  readonly id: string;
  readonly name: Localized;
  readonly biography: Localized;
}

export interface Series {
  readonly id: string;
  readonly title: Localized;
  readonly summary: Localized;
  /** Slugs of its published articles, in order. */
  readonly articles: readonly string[];
}

/** One piece, in one or more languages. */
export interface Article {
  readonly slug: string;
  /** The language that the other versions translate; its version always exists. */
  readonly original: Locale;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly date: string;
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  /** The file name of the picture above the text: a key of `pictures`. */
  readonly lead?: string;
  readonly pictures: Readonly<Record<string, Picture>>;
  /** Slugs of articles that an editor names as related. */
  readonly related: readonly string[];
  /** Slugs that this article had before, the oldest first; their addresses redirect here. */
  readonly formerly: readonly string[];
  /** Where the article stands in a series; parts count from 1. */
  readonly series?: { readonly id: string; readonly part: number };
  readonly versions: Readonly<Partial<Record<Locale, Version>>>;
}

/** A picture as it is published, the same in every language. */
export interface Picture {
  /**
   * Of what every browser shows: `/media/<name>-<content hash>.svg`, or
   * `/media/<name>-<content hash>-<width>.<jpg or png>`. What else there is of
   * it, `renditions` tells.
   */
  readonly address: string;
  /** Its own, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /**
   * What it has to lie on, if it is transparent and its lines would be lost on a page of the
   * other kind.
   */
  readonly ground?: "light" | "dark";
  readonly credit: Localized;
}

/** What a version says of a picture. */
export interface PictureText {
  readonly alt: string;
  readonly caption?: string;
}

/** An article in one language, but for its text (see {@link Body}). */
export interface Version {
  readonly locale: Locale;
  readonly title: string;
  readonly summary: string;
  /** Ids of people; empty in an original. */
  readonly translators: readonly string[];
  /** By file name. Pictures that stand in the text carry theirs there. */
  readonly pictures: Readonly<Record<string, PictureText>>;
  /** The editor's note as block content. */
  readonly editorsNote?: readonly ElementContent[];
  readonly corrections: readonly Correction[];
  /** Words of its text, counted by Unicode's rules. */
  readonly words: number;
  /** Its headings, in order. */
  readonly contents: readonly ContentsEntry[];
}

export interface Correction {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly text: string;
}

export interface ContentsEntry {
  /** The heading's block id. */
  readonly id: string;
  /** 2 to 4. */
  readonly depth: number;
  readonly text: string;
}

/** A page that is no article: about, privacy… */
export interface StaticPage {
  readonly slug: string;
  readonly versions: Readonly<Partial<Record<Locale, StaticPageVersion>>>;
}

export interface StaticPageVersion {
  readonly locale: Locale;
  readonly title: string;
  readonly summary: string;
}

/** The text of a version, or of a static page's version. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Footnote[];
}

/** One top-level element of a body. */
export interface Block {
  /**
   * The ids that the block answers to, its own first. In a translation, a
   * block that merges two of the original has both; one without a counterpart
   * in the original, or the second half of a split one, has none. Nor has a
   * pull quote, in any version: it only repeats what another block says.
   */
  readonly ids: readonly string[];
  /**
   * In a translation: the ids of blocks of the original that it leaves out, for
   * which this is the nearest place.
   */
  readonly landings?: readonly string[];
  /**
   * In a translation: a further block of several that one of the original became;
   * the first carries the id.
   */
  readonly continues?: true;
  readonly kind: BlockKind;
  /** Of a heading: 2 to 4. */
  readonly depth?: number;
  /** Of a quotation: whether it is lifted out of the article's own text, and no part of it. */
  readonly isPullQuote?: true;
  /** The plain text of it, without footnote marks. */
  readonly text: string;
  /** What is drawn. It carries no id of the block: the page gives it one. */
  readonly element: Element;
  /** The line of the source file on which it begins, from 1. */
  readonly line: number;
}

export type BlockKind =
  | "paragraph"
  | "heading"
  | "list"
  | "quotation"
  | "figure"
  | "table"
  | "code"
  | "break";

export interface Footnote {
  /** `fn-<label>`: the id of the note; its marks are `fnref-<label>`, `fnref-<label>-2`… */
  readonly id: string;
  /** Ids of the marks in the text that refer to it, in order. */
  readonly marks: readonly string[];
  /** The note as block content, without links back. */
  readonly content: readonly ElementContent[];
}

/**
 * The texts of all published versions, by slug and locale.
 *
 * @typeParam Text a body, or what was written of it
 */
export interface Bodies<Text = Body> {
  readonly articles: Readonly<Record<string, Readonly<Partial<Record<Locale, Text>>>>>;
  readonly pages: Readonly<Record<string, Readonly<Partial<Record<Locale, Text>>>>>;
}
