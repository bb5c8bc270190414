import { describe, expect, test } from "vitest";
import { changesBetween } from "@/build/changes";

const files = (digests: Readonly<Record<string, string>>) =>
  new Map(Object.entries(digests).map(([file, digest]) => [file, { digest }]));

describe("changesBetween", () => {
  test("names what was added, changed and removed, and the addresses that caches must forget", () => {
    const before = files({
      "en/index.html": "a",
      "en/index.html.br": "a",
      "en/feed.xml": "a",
      "en/articles/old/index.html": "a",
      "assets/elements-1.js": "a",
      "waraq.json": "a",
    });
    const after = files({
      "en/index.html": "b",
      "en/index.html.br": "b",
      "en/feed.xml": "a",
      "en/articles/new/index.html": "a",
      "assets/elements-2.js": "a",
      "waraq.json": "b",
    });
    expect(changesBetween(before, after)).toEqual({
      added: ["assets/elements-2.js", "en/articles/new/index.html"],
      changed: ["en/index.html", "en/index.html.br", "waraq.json"],
      removed: ["assets/elements-1.js", "en/articles/old/index.html"],
      purge: ["/en/", "/en/articles/new/", "/en/articles/old/"],
    });
  });

  test("finds nothing between a result and itself", () => {
    const same = files({ "en/index.html": "a" });
    expect(changesBetween(same, same)).toEqual({ added: [], changed: [], removed: [], purge: [] });
  });
});
