import { describe, expect, test } from "vitest";
import { changesBetween } from "@/build/changes";
import type { Redirect } from "@/page/manifest";

const files = (digests: Readonly<Record<string, string>>, redirects: Redirect[] = []) => ({
  files: new Map(Object.entries(digests).map(([file, digest]) => [file, { digest }])),
  redirects,
});

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

  test("names the addresses whose redirect is another, is new, or is gone", () => {
    const [a, b, c] = ["/en/a/", "/en/b/", "/en/c/"].map((from) => ({ from, to: "/en/" }));
    if (!a || !b || !c) throw new Error("There are three.");
    const { purge } = changesBetween(files({}, [a, b]), files({}, [{ ...b, to: "/ur/" }, c]));
    expect(purge).toEqual(["/en/a/", "/en/b/", "/en/c/"]);
  });

  test("finds nothing between a result and itself", () => {
    const same = files({ "en/index.html": "a" });
    expect(changesBetween(same, same)).toEqual({ added: [], changed: [], removed: [], purge: [] });
  });
});
