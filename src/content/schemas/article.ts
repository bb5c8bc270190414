import { z } from "zod";
import { day, list, locale, localized, slug, text } from "./fields";

/** `articles/<slug>/article.yaml`: what is true in every language. */
export const article = z.strictObject({
  original: locale,
  date: day,
  topics: list(slug).optional(),
  authors: list(slug).optional(),
  lead: text.optional(),
  pictures: z.record(z.string(), z.strictObject({ credit: localized(text).optional() })).optional(),
  related: list(slug).optional(),
  formerly: list(slug).optional(),
});

/** The front matter of `articles/<slug>/<locale>.md`. */
export const version = z.strictObject({
  title: text,
  summary: text,
  translators: list(slug).optional(),
  pictures: z
    .record(z.string(), z.strictObject({ alt: text.optional(), caption: text.optional() }))
    .optional(),
  editorsNote: text.optional(),
  corrections: z.array(z.strictObject({ date: day, text })).optional(),
  draft: z.boolean().optional(),
});

/** The front matter of `pages/<slug>/<locale>.md`. */
export const page = z.strictObject({
  title: text,
  summary: text.optional(),
  draft: z.boolean().optional(),
});
