import { fromHtml } from "hast-util-from-html";
import { describe, expect, test } from "vitest";
import { findNextFiles } from "@/press/pages/findNextFiles";

describe("findNextFiles", () => {
  test("returns each file of Next’s that a page names in attributes, scripts, data and templates", () => {
    const tree = fromHtml(
      `<!doctype html><link rel="preload" href="/_next/a.woff2"><meta content="https://a.example/_next/b.png"><img src="/_next/c.png" srcset="/_next/c.png 1x, /_next/d.png 2x"><script type="application/ld+json">{"image":"/_next/e.png"}</script><a href="/en/">_next</a><template><img src="/_next/f.png"></template>`,
    );
    expect(findNextFiles({ tree }).nextFiles).toEqual(
      ["a.woff2", "b.png", "c.png", "d.png", "e.png", "f.png"].map((name) => `/_next/${name}`),
    );
  });
});
