import type { Element } from "hast";
import type { Locale } from "@/core/languages";
import type {
  Article,
  Block,
  Bodies,
  Body,
  ContentsEntry,
  Library,
  Series,
  StaticPage,
  Version,
} from "@/core/library";

/** A library and the texts that belong to it, as `buildLibrary` gives them. */
export interface Publishable {
  readonly library: Library;
  readonly bodies: Bodies;
}

interface Sample {
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  readonly heading: string;
}

const SAMPLE: Partial<Record<Locale, Sample>> & { readonly en: Sample } = {
  en: {
    title: "Warm waters",
    summary: "How the river was divided, and who was asked.",
    text: "In 1960 two countries divided six rivers between them.",
    heading: "The eastern rivers",
  },
  ur: {
    title: "گرم پانی",
    summary: "دریا کیسے تقسیم ہوا، اور کس سے پوچھا گیا۔",
    text: "1960 میں دو ملکوں نے چھ دریا آپس میں بانٹ لیے۔",
    heading: "مشرقی دریا",
  },
};

const paragraph = (text: string): Element => ({
  type: "element",
  tagName: "p",
  properties: {},
  children: [{ type: "text", value: text }],
});

const heading = (text: string): Element => ({
  type: "element",
  tagName: "h2",
  properties: {},
  children: [{ type: "text", value: text }],
});

/**
 * A block, a paragraph unless told otherwise.
 *
 * @example makeBlock({ ids: ["top.2"], text: "دوسرا پیراگراف" })
 */
export function makeBlock(overrides: Partial<Block> = {}): Block {
  const kind = overrides.kind ?? "paragraph";
  const text = overrides.text ?? SAMPLE.en.text;
  return {
    ids: ["top.1"],
    kind,
    ...(kind === "heading" ? { depth: 2 } : {}),
    text,
    element: kind === "heading" ? heading(text) : paragraph(text),
    line: 1,
    ...overrides,
  };
}

/**
 * The text of a version: a paragraph, a heading and a paragraph, with the ids
 * `top.1`, `eastern-rivers` and `eastern-rivers.1` in every language.
 */
export function makeBody(locale: Locale = "en", overrides: Partial<Body> = {}): Body {
  const sample = SAMPLE[locale] ?? SAMPLE.en;
  return {
    blocks: [
      makeBlock({ ids: ["top.1"], text: sample.text, line: 5 }),
      makeBlock({ ids: ["eastern-rivers"], kind: "heading", text: sample.heading, line: 7 }),
      makeBlock({ ids: ["eastern-rivers.1"], text: sample.text, line: 9 }),
    ],
    footnotes: [],
    ...overrides,
  };
}

/** One version, in English unless told otherwise; its contents fit {@link makeBody}. */
export function makeVersion(overrides: Partial<Version> = {}): Version {
  const locale = overrides.locale ?? "en";
  const sample = SAMPLE[locale] ?? SAMPLE.en;
  const contents: ContentsEntry[] = [{ id: "eastern-rivers", depth: 2, text: sample.heading }];
  return {
    locale,
    title: sample.title,
    summary: sample.summary,
    translators: [],
    pictures: {},
    corrections: [],
    words: 1200,
    contents,
    ...overrides,
  };
}

/**
 * One article, in English alone unless `versions` says otherwise.
 *
 * @example
 * makeArticle({ slug: "warm-waters", versions: { en: makeVersion(), ur: makeVersion({ locale: "ur" }) } })
 */
export function makeArticle(overrides: Partial<Article> = {}): Article {
  return {
    slug: "warm-waters",
    original: "en",
    date: "2017-06-06",
    topics: [],
    authors: [],
    pictures: {},
    related: [],
    formerly: [],
    versions: { en: makeVersion() },
    ...overrides,
  };
}

/**
 * A small whole publication in English and Urdu. The series `rivers` has four
 * parts: `rivers-one` in both languages, `rivers-two` in English alone,
 * `rivers-three` in Urdu alone, `rivers-four` in both, with the Urdu as its
 * original. `warm-waters` stands outside the series, in both languages.
 *
 * Overrides replace whole fields of the library; texts are made for whatever
 * versions its articles and pages then have.
 *
 * @example const { library, bodies } = makeLibrary({ articles: {}, series: {} })
 */
export function makeLibrary(overrides: Partial<Library> = {}): Publishable {
  const en = (title: string, more: Partial<Version> = {}) => makeVersion({ title, ...more });
  const ur = (title: string, more: Partial<Version> = {}) =>
    makeVersion({ locale: "ur", title, ...more });
  const part = (number: number) => ({ id: "rivers", part: number });

  const articles: Record<string, Article> = Object.fromEntries(
    [
      makeArticle({
        slug: "rivers-one",
        date: "2017-01-10",
        topics: ["diplomacy"],
        authors: ["amina-siddiqui"],
        lead: "two-flags.svg",
        pictures: {
          "two-flags.svg": {
            address: "/media/two-flags-0a1b2c3d4e.svg",
            width: 800,
            height: 450,
            credit: { en: "Drawing: Doab", ur: "خاکہ: دوآب" },
          },
        },
        series: part(1),
        versions: {
          en: en("The source", {
            pictures: {
              "two-flags.svg": {
                alt: "Two flags over a river",
                caption: "At the head of the river",
              },
            },
          }),
          ur: ur("سرچشمہ", {
            translators: ["bilal-akhtar"],
            pictures: {
              "two-flags.svg": { alt: "دریا پر دو پرچم", caption: "دریا کے منبع پر" },
            },
          }),
        },
      }),
      makeArticle({
        slug: "rivers-two",
        date: "2017-02-10",
        topics: ["diplomacy"],
        authors: ["amina-siddiqui"],
        series: part(2),
        versions: { en: en("The treaty") },
      }),
      makeArticle({
        slug: "rivers-three",
        original: "ur",
        date: "2017-03-10",
        topics: ["land"],
        authors: ["bilal-akhtar"],
        series: part(3),
        versions: { ur: ur("نہریں") },
      }),
      makeArticle({
        slug: "rivers-four",
        original: "ur",
        date: "2017-04-10",
        topics: ["diplomacy", "land"],
        authors: ["bilal-akhtar"],
        series: part(4),
        versions: { en: en("The delta", { translators: ["amina-siddiqui"] }), ur: ur("ڈیلٹا") },
      }),
      makeArticle({
        slug: "warm-waters",
        date: "2017-06-06",
        topics: ["diplomacy"],
        authors: ["amina-siddiqui"],
        related: ["rivers-one"],
        formerly: ["warm-water"],
        versions: {
          en: en("Warm waters"),
          ur: ur("گرم پانی", {
            translators: ["bilal-akhtar"],
            corrections: [{ date: "2017-06-08", text: "سال درست کیا گیا۔" }],
          }),
        },
      }),
    ].map((article) => [article.slug, article]),
  );

  const series: Record<string, Series> = {
    rivers: {
      id: "rivers",
      title: { en: "Rivers", ur: "دریا" },
      summary: { en: "Four parts on one basin.", ur: "ایک طاس کی کہانی، چار حصوں میں۔" },
      articles: ["rivers-one", "rivers-two", "rivers-three", "rivers-four"],
    },
  };

  const pages: Record<string, StaticPage> = {
    about: {
      slug: "about",
      versions: {
        en: { locale: "en", title: "About", summary: "Who we are." },
        ur: { locale: "ur", title: "تعارف", summary: "ہم کون ہیں۔" },
      },
    },
  };

  const library: Library = {
    publication: {
      name: { en: "Doab", ur: "دوآب" },
      description: { en: "Essays between two rivers.", ur: "دو دریاؤں کے بیچ سے مضامین۔" },
      defaultLocale: "en",
      address: "https://doab.example",
      formerly: [],
      digits: { ur: "latn" },
    },
    locales: ["en", "ur"],
    topics: {
      diplomacy: { id: "diplomacy", name: { en: "Diplomacy", ur: "سفارت کاری" } },
      land: { id: "land", name: { en: "Land", ur: "زمین" } },
    },
    people: {
      "amina-siddiqui": {
        id: "amina-siddiqui",
        name: { en: "Amina Siddiqui", ur: "آمنہ صدیقی" },
        biography: { en: "Amina writes about rivers.", ur: "آمنہ دریاؤں پر لکھتی ہیں۔" },
      },
      "bilal-akhtar": {
        id: "bilal-akhtar",
        name: { en: "Bilal Akhtar", ur: "بلال اختر" },
        biography: {},
      },
    },
    series,
    articles,
    pages,
    ...overrides,
  };

  return { library, bodies: makeBodies(library) };
}

/** Texts for every version that a library's articles and pages have. */
function makeBodies(library: Library): Bodies {
  const texts = (entries: Readonly<Record<string, Article | StaticPage>>) =>
    Object.fromEntries(
      Object.entries(entries).map(([slug, { versions }]) => [
        slug,
        Object.fromEntries(
          Object.keys(versions).map((locale) => [locale, makeBody(locale as Locale)]),
        ) as Partial<Record<Locale, Body>>,
      ]),
    );
  return { articles: texts(library.articles), pages: texts(library.pages) };
}
