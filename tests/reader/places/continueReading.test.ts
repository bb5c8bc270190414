import { expect, test } from "vitest";
import { continueReading } from "@/reader/places/continueReading";
import type { StoredPlace } from "@/reader/places/StoredPlace";

const SERIES = [
  { id: "indus", slugs: ["one", "two", "three"] },
  { id: "paper", slugs: ["rags", "ink"] },
];

/** As in `ur/one 3`: read on that day; with an `x` behind it, to the end. */
function placesOf(words: string): StoredPlace[] {
  return [...words.matchAll(/(\w+)\/(\w+) (\d)(x?)/g)].map(
    ([, locale = "", slug = "", day, end]) => ({
      id: `${locale}/${slug}`,
      slug,
      locale,
      place: { slug, locale },
      title: slug,
      progress: end ? 1 : 0.5,
      furthest: end ? 1 : 0.5,
      at: new Date(Date.UTC(2025, 0, Number(day))).toISOString(),
      isFinished: end === "x",
    }),
  );
}

test.each([
  ["", "", ""],
  ["ur/other 1", "ur/other", ""],
  ["ur/other 1, en/other 2", "en/other", ""],
  ["ur/other 2, en/other 1", "ur/other", ""],
  ["ur/other 1, en/else 2", "en/else ur/other", ""],
  // Read to the end in one language, and no more in the other.
  ["en/other 1, ur/other 2x", "", ""],
  ["en/other 2, ur/other 1x", "en/other", ""],
  ["ur/one 1", "ur/one", "indus 0 → 1 ur"],
  ["ur/one 1x", "", "indus 1 → 2 ur"],
  ["ur/one 1x, ur/two 2", "ur/two", "indus 1 → 2 ur"],
  ["ur/one 1x, en/two 2x", "", "indus 2 → 3 en"],
  ["en/two 2x, ur/one 1x", "", "indus 2 → 3 en"],
  ["ur/two 1x", "", "indus 2 → 3 ur"],
  ["ur/three 1x", "", "indus 3 ur"],
  ["ur/one 1x, en/rags 2x", "", "paper 1 → 2 en, indus 1 → 2 ur"],
  ["ur/one 2x, en/rags 1x", "", "indus 1 → 2 ur, paper 1 → 2 en"],
])("continueReading returns after %j: articles %j, series %j", (words, articles, series) => {
  const found = continueReading(placesOf(words), SERIES);
  expect(found.articles.map(({ id }) => id).join(" ")).toBe(articles);
  expect(
    found.series
      .map(({ seriesId, readTo, next, locale }) =>
        [seriesId, readTo, ...(next ? ["→", next] : []), locale].join(" "),
      )
      .join(", "),
  ).toBe(series);
});
