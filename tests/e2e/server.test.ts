import { statSync } from "node:fs";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, inject, test } from "vitest";
import { ask } from "./support/ask";
import { startSite } from "./support/startSite";

const site = inject("site");
const outDir = inject("outDir");
const ARTICLE = "/ur/articles/a-thaw-is-not-a-spring/";

/** An address of each kind that a page names and caches may keep for ever. */
async function hashedFiles(): Promise<string[]> {
  const html = (await ask(site, ARTICLE)).body.toString();
  const all = [...html.matchAll(/(?:src|href|data-elements)="(\/(?:assets|media|_next)\/[^"]+)"/g)];
  const byKind = new Map(all.map(([, address = ""]) => [address.split("/")[1], address]));
  expect([...byKind.keys()].sort()).toEqual(["_next", "assets", "media"]);
  return [...byKind.values()];
}

describe("The server of npm start", () => {
  test("sends the smallest form that a browser takes", async () => {
    const whole = await ask(site, ARTICLE);
    const forms = [
      ["br", "br", brotliDecompressSync],
      ["gzip", "gzip", gunzipSync],
      ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
      ["br;q=0, gzip", "gzip", gunzipSync],
    ] as const;
    for (const [accepted, encoding, decode] of forms) {
      const packed = await ask(site, ARTICLE, { headers: { "accept-encoding": accepted } });
      expect(packed.headers["content-encoding"], accepted).toBe(encoding);
      expect(packed.headers.vary, accepted).toBe("Accept-Encoding");
      expect(packed.body.length, accepted).toBe(Number(packed.headers["content-length"]));
      expect(packed.body.length, accepted).toBeLessThan(whole.body.length / 2);
      expect(decode(packed.body).equals(whole.body), accepted).toBe(true);
    }
    expect(whole.headers["content-encoding"]).toBeUndefined();
  });

  test("answers HEAD like GET, without a body", async () => {
    for (const target of [ARTICLE, "/ur/nothing/", "/"]) {
      const [get, head] = [await ask(site, target), await ask(site, target, { method: "HEAD" })];
      expect(head.status, target).toBe(get.status);
      expect(head.body.length, target).toBe(0);
      const { date: _, ...headers } = get.headers;
      expect(head.headers, target).toMatchObject(headers);
    }
  });

  test("answers 304 for what the browser has", async () => {
    const { etag = "", "last-modified": modified = "" } = (await ask(site, ARTICLE)).headers;
    for (const headers of [{ "if-none-match": etag }, { "if-modified-since": modified }]) {
      const answer = await ask(site, ARTICLE, { headers });
      expect([answer.status, answer.body.length]).toEqual([304, 0]);
      expect(answer.headers.etag).toBe(etag);
    }
    const other = await ask(site, ARTICLE, { headers: { "if-none-match": '"another"' } });
    expect(other.status).toBe(200);
  });

  test("sends a part of a file", async () => {
    const whole = await ask(site, ARTICLE);
    const part = await ask(site, ARTICLE, { headers: { range: "bytes=10-19" } });
    expect(part.status).toBe(206);
    expect(part.headers["content-range"]).toBe(`bytes 10-19/${whole.body.length}`);
    expect(part.body.equals(whole.body.subarray(10, 20))).toBe(true);
    const beyond = await ask(site, ARTICLE, { headers: { range: "bytes=999999999-" } });
    expect(beyond.status).toBe(416);
  });

  test("lets caches keep only content-addressed files for ever", async () => {
    for (const address of await hashedFiles()) {
      const { status, headers } = await ask(site, address);
      expect(status, address).toBe(200);
      expect(headers["cache-control"], address).toBe("public, max-age=31536000, immutable");
    }
    for (const address of [ARTICLE, "/ur/feed.xml", "/sitemap.xml", "/robots.txt"]) {
      expect((await ask(site, address)).headers["cache-control"], address).toBe("no-cache");
    }
    const missing = await ask(site, "/assets/elements-0000000000000000.js");
    expect(missing.status).toBe(404);
    expect(missing.headers["cache-control"]).not.toContain("immutable");
  });

  test("sends the security headers with everything", async () => {
    for (const target of [ARTICLE, "/", "/ur/nothing/", ...(await hashedFiles())]) {
      const { headers } = await ask(site, target);
      expect(headers["x-content-type-options"], target).toBe("nosniff");
      expect(headers["referrer-policy"], target).toBe("strict-origin-when-cross-origin");
      expect(headers["content-security-policy"], target).toContain("default-src 'none'");
      expect(headers["permissions-policy"], target).toContain("geolocation=()");
      expect(headers["cross-origin-opener-policy"], target).toBe("same-origin");
      expect(headers["x-powered-by"], target).toBeUndefined();
    }
    const policy = (await ask(site, ARTICLE)).headers["content-security-policy"];
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
  });

  test("has one address for each page", async () => {
    const page = ARTICLE.slice(0, -1);
    for (const other of [page, `${page}/index.html`]) {
      const answer = await ask(site, `${other}?from=card`);
      expect([answer.status, answer.headers.location]).toEqual([308, `${ARTICLE}?from=card`]);
    }
  });

  test("answers only GET and HEAD", async () => {
    const answer = await ask(site, ARTICLE, { method: "POST" });
    expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD"]);
  });
});

describe("npm start", () => {
  test("serves an up-to-date result at once, and ends on request", async () => {
    const before = statSync(`${outDir}/waraq.json`);
    const { address, command } = await startSite({ outDir });
    expect(command.output()).toBe(`Waraq is at ${address}/\n`);
    const after = statSync(`${outDir}/waraq.json`);
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
    expect((await ask(address, ARTICLE)).status).toBe(200);

    // A connection that a browser keeps open holds up no end.
    const kept = await fetch(address + ARTICLE);
    await kept.text();
    expect(await command.end()).toBe(0);
    expect(command.output()).toBe(`Waraq is at ${address}/\n`);
    await expect(ask(address, "/")).rejects.toThrow("ECONNREFUSED");
  });
});
