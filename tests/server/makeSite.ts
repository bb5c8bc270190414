import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Manifest } from "@/page/manifest";
import { headerRules } from "@/press/host/headerRules";
import { writeFiles } from "../files/folders";

/** A manifest such as the press writes. */
export const manifest: Manifest = {
  fingerprint: "first",
  locales: ["en", "ur"],
  defaultLocale: "en",
  headers: headerRules("default-src 'none'"),
  redirects: [{ from: "/en/articles/old/", to: "/en/articles/new/" }],
};

/** A page that is long enough to be worth compressing. */
export const page = (text: string) => `<!doctype html><title>${text}</title>${"<p>…".repeat(200)}`;

/** Writes a result such as a build makes. */
export async function writeSite(folder: string, name = "Waraq"): Promise<void> {
  const front = page(`${name} en`);
  await writeFiles(folder, {
    "waraq.json": JSON.stringify({ ...manifest, fingerprint: name }),
    _headers: "/*",
    _redirects: "",
    "index.html": page("choose"),
    "404.html": page("lost, both"),
    "en/index.html": front,
    "en/index.html.br": brotliCompressSync(front),
    "en/index.html.gz": gzipSync(front),
    "en/404.html": page("lost, en"),
    "ur/index.html": page(`${name} ur`),
    "ur/404.html": page("lost, ur"),
    "en/articles/new/index.html": page("new"),
    "en/feed.xml": "<feed/>",
    "sitemap.xml": "<urlset/>",
    "robots.txt": "User-agent: *",
    "en/manifest.webmanifest": "{}",
    "media/flag-0123456789abcdef.svg": "<svg/>",
    "media/map-0123456789abcdef.png": new Uint8Array(1000).map((_, index) => index % 251),
    "assets/elements-0123456789abcdef.js": "export {}",
    "_next/static/chunks/a.css": "p{}",
    "archive.tar.gz": "no compressed form of anything",
    "empty.txt": "",
  });
}
