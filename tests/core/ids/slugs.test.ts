import { describe, expect, test } from "vitest";
import { headingSlug } from "@/core/ids/headingSlug";
import { isReservedId } from "@/core/ids/reservedIds";
import { isAddressPart, isSlug } from "@/core/ids/slugs";

describe("isSlug", () => {
  test.each([
    ["warm-waters", true],
    ["2011", true],
    ["a", true],
    ["", false],
    ["Warm-waters", false],
    ["warm--waters", false],
    ["-warm", false],
    ["warm-", false],
    ["warm_waters", false],
    ["warm.waters", false],
    ["warm/waters", false],
    ["گرم-پانی", false],
    ["warm\n", false],
  ])("%j: %s", (name, expected) => {
    expect(isSlug(name)).toBe(expected);
  });
});

describe("isAddressPart", () => {
  test.each([
    ["warm-waters", true],
    ["Warm waters", false],
    ["a".repeat(200), true],
    ["a".repeat(201), false],
  ])("%s: %s", (name, expected) => {
    expect(isAddressPart(name)).toBe(expected);
  });
});

describe("headingSlug", () => {
  test.each([
    ["The eastern rivers", "the-eastern-rivers"],
    ["The café’s two doors", "the-cafes-two-doors"],
    ["What changed after 2011?", "what-changed-after-2011"],
    ["  C++ & friends — part 2 ", "c-friends-part-2"],
    ["مشرقی دریا", undefined],
    ["The دریا", undefined],
    ["سنہ ۲۰۱۱", undefined],
    ["Łódź", undefined],
    ["…", undefined],
    ["", undefined],
  ])("%j: %s", (text, expected) => {
    expect(headingSlug(text)).toBe(expected);
  });
});

describe("isReservedId", () => {
  test.each([
    ["top", true],
    ["fn", true],
    ["fn-treaty", true],
    ["fnref-treaty", true],
    ["site-header", true],
    ["treaty", false],
    ["topography", false],
    ["fnord", false],
  ])("%s: %s", (id, expected) => {
    expect(isReservedId(id)).toBe(expected);
  });
});
