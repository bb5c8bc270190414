import { describe, expect, test } from "vitest";
import type { Manifest } from "@/page/manifest";
import { headerRules } from "@/press/host/headerRules";
import { hostFiles } from "@/press/host/hostFiles";

describe("hostFiles", () => {
  test("expresses the manifest in the formats of static hosts", () => {
    const manifest: Manifest = {
      fingerprint: "",
      locales: ["en", "ur"],
      defaultLocale: "en",
      headers: headerRules("default-src 'none'").slice(1, 3),
      redirects: [{ from: "/en/articles/old/", to: "/en/articles/new/" }],
    };
    expect(Object.fromEntries(hostFiles(manifest))).toEqual({
      ".nojekyll": "",
      _headers:
        "/_next/static/*\n  Cache-Control: public, max-age=31536000, immutable\n\n/media/*\n  Cache-Control: public, max-age=31536000, immutable\n",
      _redirects:
        "/en/articles/old/ /en/articles/new/ 301\n/en/articles/old /en/articles/new/ 301\n/en/* /en/404.html 404\n/ur/* /ur/404.html 404\n",
    });
  });
});
