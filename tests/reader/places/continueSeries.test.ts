import { describe, expect, test } from "vitest";
import { continueSeries } from "@/reader/places/continueSeries";
import type { StoredPlace } from "@/reader/places/StoredPlace";

const SLUGS = ["one", "two", "three", "four"];

let day = 0;
function placeIn(slug: string, isFinished: boolean, locale = "en"): StoredPlace {
  day += 1;
  const at = `2026-01-${String(day).padStart(2, "0")}T00:00:00.000Z`;
  const place = { slug, locale, blockId: "top.1" };
  const progress = isFinished ? 1 : 0.5;
  const id = `${locale}/${slug}`;
  return { id, slug, locale, place, title: slug, progress, furthest: progress, at, isFinished };
}

describe("continueSeries", () => {
  test("finds nothing where no part was opened", () => {
    expect(continueSeries([placeIn("other", true)], SLUGS)).toBeUndefined();
  });

  test("goes on with the part that was left last, however many are read", () => {
    const places = [placeIn("two", false), placeIn("four", true)];
    const left = placeIn("three", false, "ur");
    places.unshift(left);
    expect(continueSeries(places, SLUGS)).toEqual({ part: 3, place: left, count: 1 });
  });

  test("goes on behind the furthest part that is read", () => {
    const places = [placeIn("three", true), placeIn("one", true)];
    expect(continueSeries(places, SLUGS)).toEqual({ part: 4, count: 2 });
  });

  test("goes back to what was left out once the last part is read", () => {
    const places = [placeIn("four", true), placeIn("one", true)];
    expect(continueSeries(places, SLUGS)).toEqual({ part: 2, count: 2 });
  });

  test("counts a part that is read in one language and begun in another as read", () => {
    const places = [placeIn("one", true), placeIn("one", false, "ur")];
    expect(continueSeries(places, SLUGS)).toEqual({ part: 2, count: 1 });
  });

  test("names no part once all are read", () => {
    const places = SLUGS.map((slug) => placeIn(slug, true));
    expect(continueSeries(places, SLUGS)).toEqual({ count: 4 });
  });
});
