import { once } from "node:events";
import { rename, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { type AddressInfo, connect } from "node:net";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createHandler } from "@/server/createHandler";
import { makeFolder } from "../files/folders";
import { page, writeSite } from "./makeSite";

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

type Ask = (target: string, headers?: Record<string, string>, method?: string) => Promise<Answer>;

/** Serves a folder; the target of a request goes out as it is, unlike with fetch. */
async function serveFolder(folder: string): Promise<{ ask: Ask; port: number }> {
  const server = createServer(createHandler(folder));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  const ask: Ask = (target, headers = {}, method = "GET") =>
    new Promise((resolve, reject) => {
      const sent = httpRequest({ port, path: target, headers, method, agent: false }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks),
          }),
        );
      });
      sent.on("error", reject);
      sent.end();
    });
  return { ask, port };
}

async function serveSite(): Promise<{ ask: Ask; folder: string; port: number }> {
  const folder = path.join(await makeFolder(), "out");
  await writeSite(folder);
  return { ...(await serveFolder(folder)), folder };
}

describe("the root", () => {
  test.each([
    [{}, "/en/"],
    [{ "accept-language": "ur-PK,en;q=0.5" }, "/ur/"],
    [{ "accept-language": "en", cookie: "language=ur" }, "/ur/"],
    [{ "accept-language": "ur", cookie: "language=fr" }, "/ur/"],
    [{ "accept-language": ";;;,q=,\u00ff" }, "/en/"],
  ])("redirects %j to %s", async (headers, location) => {
    const { ask } = await serveSite();
    const answer = await ask("/", headers);
    expect(answer.status).toBe(307);
    expect(answer.headers).toMatchObject({
      location,
      vary: "Accept-Language, Cookie",
      "cache-control": "private, no-store",
    });
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });

  test("keeps the query, and answers HEAD like GET", async () => {
    const { ask } = await serveSite();
    const answer = await ask("/?a=%C3%A9&b", {}, "HEAD");
    expect([answer.status, answer.headers.location]).toEqual([307, "/en/?a=%C3%A9&b"]);
  });

  test("is the only address that depends on request headers", async () => {
    const { ask } = await serveSite();
    const answer = await ask("/en/", { "accept-language": "ur", cookie: "language=ur" });
    expect(answer.status).toBe(200);
    expect(answer.headers.vary).toBe("Accept-Encoding");
    expect(answer.headers["set-cookie"]).toBeUndefined();
    expect(answer.body.toString()).toBe(page("Waraq en"));
  });
});

describe("files", () => {
  test.each([
    ["/en/", "text/html; charset=utf-8"],
    ["/en/feed.xml", "application/atom+xml; charset=utf-8"],
    ["/sitemap.xml", "application/xml; charset=utf-8"],
    ["/robots.txt", "text/plain; charset=utf-8"],
    ["/en/manifest.webmanifest", "application/manifest+json; charset=utf-8"],
    ["/media/flag-0123456789abcdef.svg", "image/svg+xml"],
    ["/media/map-0123456789abcdef.png", "image/png"],
    ["/assets/elements-0123456789abcdef.js", "text/javascript; charset=utf-8"],
    ["/_next/static/chunks/a.css", "text/css; charset=utf-8"],
    ["/archive.tar.gz", "application/gzip"],
  ])("%s is %s", async (address, type) => {
    const { ask } = await serveSite();
    const answer = await ask(address);
    expect([answer.status, answer.headers["content-type"]]).toEqual([200, type]);
  });

  test.each([
    ["/en/", "no-cache"],
    ["/sitemap.xml", "no-cache"],
    ["/media/map-0123456789abcdef.png", "public, max-age=31536000, immutable"],
    ["/assets/elements-0123456789abcdef.js", "public, max-age=31536000, immutable"],
    ["/_next/static/chunks/a.css", "public, max-age=31536000, immutable"],
  ])("%s is cached with %s", async (address, caching) => {
    const { ask } = await serveSite();
    expect((await ask(address)).headers["cache-control"]).toBe(caching);
  });

  test("carry the security headers, SVG pictures a policy of their own", async () => {
    const { ask } = await serveSite();
    for (const address of ["/en/", "/", "/en/lost/", "/robots.txt", "/en"]) {
      expect((await ask(address)).headers).toMatchObject({
        "content-security-policy": "default-src 'none'",
        "x-content-type-options": "nosniff",
        "referrer-policy": "strict-origin-when-cross-origin",
        "cross-origin-opener-policy": "same-origin",
      });
    }
    const picture = await ask("/media/flag-0123456789abcdef.svg");
    expect(picture.headers["content-security-policy"]).toBe(
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox",
    );
    expect(picture.headers["x-content-type-options"]).toBe("nosniff");
  });

  test("answer HEAD with the headers alone", async () => {
    const { ask } = await serveSite();
    const [get, head] = [await ask("/en/"), await ask("/en/", {}, "HEAD")];
    expect(head.body).toHaveLength(0);
    expect(head.headers["content-length"]).toBe(String(get.body.length));
    expect(head.headers.etag).toBe(get.headers.etag);
  });

  test("answer an empty file", async () => {
    const { ask } = await serveSite();
    const answer = await ask("/empty.txt");
    expect([answer.status, answer.body.length]).toEqual([200, 0]);
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("refuse %s", async (method) => {
    const { ask } = await serveSite();
    const answer = await ask("/en/", {}, method);
    expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD"]);
  });
});

describe("encodings", () => {
  test.each([
    [undefined, undefined],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip, deflate", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0.1, gzip;q=0.9", "gzip"],
    ["*", "br"],
    ["identity", undefined],
    ["sabre", undefined],
    ["br;q=0, gzip;q=0, identity;q=0", undefined],
  ])("for %s is %s", async (accepted, encoding) => {
    const { ask } = await serveSite();
    const answer = await ask("/en/", accepted ? { "accept-encoding": accepted } : {});
    expect(answer.headers["content-encoding"]).toBe(encoding);
    expect(answer.headers.vary).toBe("Accept-Encoding");
    const plain =
      encoding === "br"
        ? brotliDecompressSync(answer.body)
        : encoding === "gzip"
          ? gunzipSync(answer.body)
          : answer.body;
    expect(plain.toString()).toBe(page("Waraq en"));
  });

  test("have their own validators", async () => {
    const { ask } = await serveSite();
    const tags = await Promise.all(
      ["br", "gzip", "identity"].map(
        async (name) => (await ask("/en/", { "accept-encoding": name })).headers.etag,
      ),
    );
    expect(new Set(tags).size).toBe(3);
  });
});

describe("conditions", () => {
  test("answer 304 for an unchanged file", async () => {
    const { ask } = await serveSite();
    const { etag, "last-modified": modified } = (await ask("/en/")).headers;
    expect(etag).toMatch(/^(W\/)?"/);
    for (const headers of [
      { "if-none-match": String(etag) },
      { "if-none-match": `"other", ${etag}` },
      { "if-none-match": "*" },
      { "if-modified-since": String(modified) },
    ]) {
      const answer = await ask("/en/", headers);
      expect([headers, answer.status, answer.body.length]).toEqual([headers, 304, 0]);
      expect(answer.headers.etag).toBe(etag);
      expect(answer.headers["cache-control"]).toBe("no-cache");
    }
  });

  test("send a changed file", async () => {
    const { ask } = await serveSite();
    const { "last-modified": modified } = (await ask("/en/")).headers;
    for (const headers of [
      { "if-none-match": '"other"' },
      { "if-none-match": '"other"', "if-modified-since": String(modified) },
      { "if-modified-since": "Thu, 01 Jan 1970 00:00:00 GMT" },
      { "if-modified-since": "yesterday" },
    ]) {
      expect([headers, (await ask("/en/", headers)).status]).toEqual([headers, 200]);
    }
  });
});

describe("ranges", () => {
  const picture = "/media/map-0123456789abcdef.png";

  test("return a part", async () => {
    const { ask } = await serveSite();
    const whole = (await ask(picture)).body;
    const answer = await ask(picture, { range: "bytes=100-199" });
    expect(answer.status).toBe(206);
    expect(answer.headers["content-range"]).toBe("bytes 100-199/1000");
    expect(answer.headers["content-length"]).toBe("100");
    expect(answer.body.equals(whole.subarray(100, 200))).toBe(true);
    expect((await ask(picture, { range: "bytes=-10" })).body.equals(whole.subarray(990))).toBe(
      true,
    );
  });

  test("beyond the end are refused", async () => {
    const { ask } = await serveSite();
    const answer = await ask(picture, { range: "bytes=1000-" });
    expect([answer.status, answer.headers["content-range"]]).toEqual([416, "bytes */1000"]);
  });

  test("apply only to the version that the client has", async () => {
    const { ask } = await serveSite();
    const { etag } = (await ask(picture)).headers;
    const range = "bytes=0-9";
    expect((await ask(picture, { range, "if-range": String(etag) })).status).toBe(206);
    expect((await ask(picture, { range, "if-range": '"other"' })).status).toBe(200);
  });

  test("are ignored with HEAD", async () => {
    const { ask } = await serveSite();
    expect((await ask(picture, { range: "bytes=0-9" }, "HEAD")).status).toBe(200);
  });
});

describe("addresses", () => {
  test.each([
    ["/en", 308, "/en/"],
    ["/en?q=1", 308, "/en/?q=1"],
    ["/en/articles/new", 308, "/en/articles/new/"],
    ["/en/index.html", 308, "/en/"],
    ["/en/articles/old/", 301, "/en/articles/new/"],
    ["/en/articles/old", 301, "/en/articles/new/"],
    ["/en/articles/old/?a=b", 301, "/en/articles/new/?a=b"],
    ["http://elsewhere.example/en", 308, "/en/"],
  ])("%s redirects (%i) to %s", async (target, status, location) => {
    const { ask } = await serveSite();
    const answer = await ask(target);
    expect([answer.status, answer.headers.location]).toEqual([status, location]);
  });

  test.each([
    "//evil.example/en",
    "//evil.example/..",
    "///en",
    "/\\evil.example/en",
    "/%2Fevil.example/en",
    "/%5Cevil.example",
    "/en//",
    "/EN/",
    "/en/articles/",
    "/en/articles",
    "/fr/",
    "/en/index.html/",
    "/en/feed.xml/",
  ])("%s is not found and not redirected", async (target) => {
    const { ask } = await serveSite();
    const answer = await ask(target);
    expect([answer.status, answer.headers.location]).toEqual([404, undefined]);
  });

  test.each([
    "/../secret.txt",
    "/en/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e%2fsecret.txt",
    "/..%5csecret.txt",
    "/en/..%252f..%252fsecret.txt",
    "/./en/./../../secret.txt",
    "/link.txt",
    "/linked/secret.txt",
    "/waraq.json",
    "/waraq%2Ejson",
    "/_headers",
    "/_redirects",
    "/en/index.html.br",
    "/secret.txt%00.html",
    "/%00",
    "/con",
    "/en/%E0%A4",
  ])("%s never reaches a file outside the site", async (target) => {
    const folder = path.join(await makeFolder(), "out");
    await writeSite(folder);
    const secret = path.join(folder, "..", "secret.txt");
    await writeFile(secret, "secret");
    await symlink(secret, path.join(folder, "link.txt"));
    await symlink(path.dirname(secret), path.join(folder, "linked"));
    const { ask } = await serveFolder(folder);
    const answer = await ask(target);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body.toString()).not.toContain("secret");
  });

  test("with malformed escapes are refused", async () => {
    const { ask } = await serveSite();
    for (const target of ["/%", "/en/%zz", "/%E0%A4%A/", "*", "en"]) {
      expect([target, (await ask(target)).status]).toEqual([target, 400]);
    }
  });

  test("survive invalid HTTP", async () => {
    const { ask, port } = await serveSite();
    for (const bytes of [
      "GET /\0 HTTP/1.1\r\n\r\n",
      "\x16\x03\x01",
      "GET / HTTP/1.1\r\na: b\x01\r\n\r\n",
    ]) {
      const socket = connect(port, "127.0.0.1");
      socket.on("error", () => undefined);
      socket.end(bytes);
      await once(socket.resume(), "close");
    }
    expect((await ask("/en/")).status).toBe(200);
  });
});

describe("a page that doesn't exist", () => {
  test.each([
    ["/ur/lost/", {}, "lost, ur", "no-cache", undefined],
    ["/en/lost/", { "accept-language": "ur" }, "lost, en", "no-cache", undefined],
    [
      "/lost/",
      { "accept-language": "ur" },
      "lost, ur",
      "private, no-store",
      "Accept-Language, Cookie",
    ],
    [
      "/lost/",
      { cookie: "language=ur" },
      "lost, ur",
      "private, no-store",
      "Accept-Language, Cookie",
    ],
    ["/fr/x/", {}, "lost, en", "private, no-store", "Accept-Language, Cookie"],
    ["/__proto__/", {}, "lost, en", "private, no-store", "Accept-Language, Cookie"],
  ])("at %s with %j says “%s”", async (target, headers, title, caching, vary) => {
    const { ask } = await serveSite();
    const answer = await ask(target, headers);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toBe(page(title));
    expect(answer.headers["cache-control"]).toBe(caching);
    expect(answer.headers.vary).toBe(vary);
    expect(answer.headers.etag).toBeUndefined();
  });

  test("is a 404 whatever the request’s headers", async () => {
    const { ask } = await serveSite();
    const answer = await ask("/en/lost/", { "if-none-match": "*", range: "bytes=0-1" });
    expect([answer.status, answer.body.toString()]).toEqual([404, page("lost, en")]);
    const head = await ask("/en/lost/", {}, "HEAD");
    expect([head.status, head.body.length]).toEqual([404, 0]);
  });
});

describe("a new build result", () => {
  test("is served from the next request on", async () => {
    const { ask, folder } = await serveSite();
    await ask("/en/");
    await writeSite(`${folder}.new`, "Second");
    await rename(folder, `${folder}.old`);
    // Between the two renames the server still knows what to say to the root.
    expect((await ask("/")).status).toBe(307);
    await rename(`${folder}.new`, folder);
    await rm(`${folder}.old`, { recursive: true });
    expect((await ask("/en/")).body.toString()).toBe(page("Second en"));
  });

  test("is waited for when a file vanishes during a request", async () => {
    const { ask, folder } = await serveSite();
    await ask("/en/");
    await rename(folder, `${folder}.old`);
    const answer = ask("/en/");
    await rename(`${folder}.old`, folder);
    expect((await answer).status).toBe(200);
  });

  test("that never appears is logged as the command describes it", async () => {
    const folder = path.join(await makeFolder(), "out");
    await writeSite(folder);
    const described = vi.fn((error: unknown) => `${(error as NodeJS.ErrnoException).code}: told.`);
    const server = createServer(createHandler(folder, { describeError: described }));
    await once(server.listen(0, "127.0.0.1"), "listening");
    onTestFinished(() => void server.close());
    const said = vi.spyOn(console, "error").mockReturnValue();
    onTestFinished(() => said.mockRestore());
    await rm(folder, { recursive: true });
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/en/`, {
      headers: { connection: "close" },
    });
    expect(answer.status).toBe(503);
    expect(said.mock.calls).toEqual([["ENOENT: told."]]);
  });

  test("that never appears is logged, and the server keeps running", async () => {
    const { ask, folder } = await serveSite();
    const said = vi.spyOn(console, "error").mockReturnValue();
    await rename(folder, `${folder}.old`);
    const answer = await ask("/en/");
    expect(said).toHaveBeenCalledOnce();
    expect([answer.status, answer.headers["retry-after"]]).toEqual([503, "1"]);
    await rename(`${folder}.old`, folder);
    expect((await ask("/en/")).status).toBe(200);
  });
});
