import type { Catalogue, CatalogueEntry } from "@/page/catalogue";

/** What marks up a text's language; of a language that is no longer published, only its tag. */
export interface TextLanguage {
  readonly lang: string;
  readonly dir: "ltr" | "rtl" | "auto";
  readonly typeface?: string;
}

/** A series that an article is part of. */
export interface SeriesPart {
  readonly id: string;
  readonly title: { readonly locale: string; readonly text: string };
  readonly part: number;
  readonly total: number;
}

/**
 * What is published, as far as this page could learn it. Where it could not, every
 * question is answered with what bookmarks say themselves.
 */
export class Publication {
  /** Whether it is known what is published. */
  readonly isKnown: boolean;
  private readonly catalogue: Catalogue;
  private readonly articles: ReadonlyMap<string, CatalogueEntry>;
  private readonly former: ReadonlyMap<string, string>;

  constructor(catalogue?: Catalogue) {
    this.isKnown = catalogue !== undefined;
    this.catalogue = catalogue ?? { articles: {}, series: {}, languages: {} };
    // Not looked up in objects: a slug may be called as one of their own properties.
    this.articles = new Map(Object.entries(this.catalogue.articles));
    this.former = new Map(
      [...this.articles].flatMap(([slug, { formerly = [] }]) =>
        formerly.map((old): [string, string] => [old, slug]),
      ),
    );
  }

  /** Fetches it; what can't be had leaves it unknown. */
  static async fetch(address: string): Promise<Publication> {
    try {
      const answer = await fetch(address);
      return new Publication(answer.ok ? ((await answer.json()) as Catalogue) : undefined);
    } catch {
      return new Publication();
    }
  }

  /** The slug that an article has now. */
  slugOf(slug: string): string {
    return this.articles.has(slug) ? slug : (this.former.get(slug) ?? slug);
  }

  /** The languages in which an article can be read. */
  localesOf(slug: string): readonly string[] {
    return Object.keys(this.articles.get(slug)?.titles ?? {});
  }

  /** The title that a version has now. */
  titleOf(slug: string, locale: string): string | undefined {
    const titles = this.articles.get(slug)?.titles as Readonly<Record<string, string>> | undefined;
    return titles?.[locale];
  }

  isPublished(slug: string, locale: string): boolean {
    return !this.isKnown || this.titleOf(slug, locale) !== undefined;
  }

  languageOf(locale: string): TextLanguage {
    const known = this.catalogue.languages[locale];
    if (!known) return { lang: locale, dir: "auto" };
    return { lang: locale, dir: known.direction, typeface: known.typeface };
  }

  /** The languages that it is published in, in order. */
  get locales(): readonly string[] {
    return Object.keys(this.catalogue.languages);
  }

  /** What a language is called in itself. */
  nameOf(locale: string): string {
    const known = this.catalogue.languages[locale]?.name;
    if (known !== undefined) return known;
    try {
      return new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;
    } catch {
      return locale;
    }
  }

  /** The first published language that is written in a direction. */
  localeWritten(direction: "ltr" | "rtl"): string | undefined {
    const all = Object.entries(this.catalogue.languages);
    return all.find(([, language]) => language.direction === direction)?.[0];
  }

  /** @param wanted the language in which its title is wanted, if there is one */
  seriesOf(slug: string, wanted: string): SeriesPart | undefined {
    const { id, part } = this.articles.get(slug)?.series ?? {};
    const series = id === undefined ? undefined : this.catalogue.series[id];
    if (!series || id === undefined || part === undefined) return undefined;
    const titles = Object.entries(series.titles) as [string, string][];
    const [locale, text] = titles.find(([locale]) => locale === wanted) ?? titles[0] ?? ["", id];
    return { id, part, total: series.articles.length, title: { locale, text } };
  }

  /** All series: their ids and articles, in order. */
  get series(): readonly { readonly id: string; readonly slugs: readonly string[] }[] {
    return Object.entries(this.catalogue.series).map(([id, { articles }]) => ({
      id,
      slugs: articles,
    }));
  }
}
