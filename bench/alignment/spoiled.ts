import type { Bitext } from "./bitext";
import { seededRandom } from "./seededRandom";

/** What can be wrong with a translation as a whole; no gold goes with it. */
export const spoiled: Readonly<
  Record<string, (articles: readonly Bitext[]) => Pick<Bitext, "original" | "translation">[]>
> = {
  "as they are": (articles) => [...articles],

  "without headings": (articles) =>
    articles.map(({ original, translation }) => ({
      original,
      translation: translation.filter(({ kind }) => kind !== "heading"),
    })),

  "first half only": (articles) =>
    articles.map(({ original, translation }) => ({
      original,
      translation: translation.slice(0, translation.length / 2),
    })),

  "blocks shuffled": (articles) =>
    articles.map(({ original, translation }, index) => {
      const random = seededRandom(index + 1);
      return {
        original,
        translation: translation
          .map((block) => ({ block, at: random() }))
          .sort((one, other) => one.at - other.at)
          .map(({ block }) => block),
      };
    }),

  "another article’s": (articles) =>
    articles.map(({ original }, index) => ({
      original,
      translation: articles[(index + 1) % articles.length]?.translation ?? [],
    })),
};
