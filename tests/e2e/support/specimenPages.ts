/** The languages of the specimen. */
export const LOCALES = ["en", "ur"] as const;

/** The articles that exist in one language only, by the language that lacks them. */
export const FALLBACKS = { en: "takhti", ur: "lampblack" } as const;

/** The article with every element, in both languages side by side, by the language that comes first. */
export const PARALLEL = {
  en: "articles/specimen/with/ur/",
  ur: "articles/specimen/with/en/",
} as const;

/**
 * One page of each kind that the specimen has, in both languages: the article
 * with every element, one with a picture, one that falls back, and so on.
 */
export const KINDS = LOCALES.flatMap((locale) =>
  [
    "",
    "articles/specimen/",
    PARALLEL[locale],
    "articles/rags/",
    `articles/${FALLBACKS[locale]}/`,
    "series/leaves/",
    "topics/letters/",
    "people/nadia-qureshi/",
    "archive/",
    "pages/about/",
    "bookmarks/",
    "offline/",
  ].map((path) => `/${locale}/${path}`),
);

/** Pages that differ most in how they come in. */
export const MAIN_KINDS = LOCALES.flatMap((locale) =>
  [
    "",
    "articles/specimen/",
    PARALLEL[locale],
    `articles/${FALLBACKS[locale]}/`,
    "series/leaves/",
  ].map((path) => `/${locale}/${path}`),
);
