import { describe, expect, test } from "vitest";
import { negotiate } from "@/page/negotiate";

describe("negotiate", () => {
  test.each([
    ["what the reader chose", ["ur", "en-GB", "en"], "ur"],
    ["the browser’s first that there is", [undefined, "ps-AF", "ur-PK", "en"], "ur"],
    ["the default", [undefined, "ps", "de-DE", "en"], "en"],
    ["nothing", [undefined, "de"], undefined],
    ["no language that is only a part of another’s tag", [undefined, "urj", "en"], "en"],
  ])("chooses %s", (_what, wanted, locale) => {
    expect(negotiate(["en", "ur"], wanted)).toBe(locale);
  });
});
