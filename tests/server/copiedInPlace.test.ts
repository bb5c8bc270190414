import {
  copyFile,
  mkdir,
  readdir,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync, gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { ask } from "../e2e/support/ask";
import { serveFolder } from "../e2e/support/serveFolder";
import { makeFolder } from "../files/folders";
import { manifest, page, writeSite } from "./makeSite";

vi.setConfig({ testTimeout: 60_000 });

/** A site that is served, and the next one beside it, with an article more and one less. */
async function start() {
  const folder = await makeFolder();
  const [live, next] = [path.join(folder, "live"), path.join(folder, "next")];
  await writeSite(live, "First");
  await writeSite(next, "Second");
  await mkdir(path.join(next, "en/articles/later"), { recursive: true });
  await writeFile(path.join(next, "en/articles/later/index.html"), page("later"));
  await rm(path.join(next, "en/articles/new"), { recursive: true });
  const redirects = [{ from: "/en/articles/new/", to: "/en/articles/later/" }];
  await writeFile(
    path.join(next, "waraq.json"),
    JSON.stringify({ ...manifest, fingerprint: "Second", redirects }),
  );
  const site = await serveFolder(live);
  onTestFinished(site.stop);
  return { live, next, address: site.address };
}

/** Lists the files of a folder. */
async function list(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)));
}

/** Copies a file as rsync does: under a hidden name, with the time of the original, then renamed. */
async function copyByRename(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  const hidden = path.join(path.dirname(to), `.${path.basename(to)}.Xy12ab`);
  await copyFile(from, hidden);
  const { atime, mtime } = await stat(from);
  await utimes(hidden, atime, mtime);
  await rename(hidden, to);
}

/** Writes over a file, as cp does. */
async function copyOver(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  await copyFile(from, to);
}

const MANIFEST_FIRST = (one: string) => (one === "waraq.json" ? -1 : 1);
const MANIFEST_LAST = (one: string) => -MANIFEST_FIRST(one);

describe("files copied in place", () => {
  test.each([
    ["as rsync does, the manifest first", copyByRename, MANIFEST_FIRST],
    ["as rsync does, the manifest last", copyByRename, MANIFEST_LAST],
    ["as cp does, the manifest first", copyOver, MANIFEST_FIRST],
    ["as cp does, the manifest last", copyOver, MANIFEST_LAST],
  ])("%s, are served as they arrive", async (_, copy, order) => {
    const { live, next, address } = await start();
    const br = { headers: { "accept-encoding": "br" } };
    expect((await ask(address, "/en/articles/later/")).status).toBe(404);
    expect((await ask(address, "/en/articles/new/")).status).toBe(200);
    expect((await ask(address, "/en/", br)).headers["content-encoding"]).toBe("br");

    const files = (await list(next)).sort((one, other) => order(one) - order(other));
    for (const file of files) {
      await copy(path.join(next, file), path.join(live, file));
      // Whatever has come by now, each answer is whole and of one piece.
      const answer = await ask(address, "/en/", br);
      expect([answer.status, answer.body.length]).toEqual([
        200,
        Number(answer.headers["content-length"]),
      ]);
      const packed = answer.headers["content-encoding"] === "br";
      const body = packed ? brotliDecompressSync(answer.body) : answer.body;
      const kept = await ask(address, "/en/");
      expect(body.toString()).toBe(kept.body.toString());
    }
    await rm(path.join(live, "en/articles/new"), { recursive: true });

    expect((await ask(address, "/en/articles/later/")).body.toString()).toBe(page("later"));
    expect((await ask(address, "/en/articles/later")).status).toBe(308);
    expect((await ask(address, "/en/articles/new/")).headers.location).toBe("/en/articles/later/");
    const front = await ask(address, "/en/", br);
    expect(front.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(front.body).toString()).toBe(page("Second en"));
  });

  test("are served with the headers of their current content", async () => {
    const { live, address } = await start();
    const file = path.join(live, "robots.txt");
    const before = await ask(address, "/robots.txt");
    await writeFile(file, "User-agent: *\nDisallow: /drafts/\n");
    const after = await ask(address, "/robots.txt", {
      headers: { "if-none-match": String(before.headers.etag) },
    });
    expect(after.status).toBe(200);
    expect(after.headers.etag).not.toBe(before.headers.etag);
    expect(Number(after.headers["content-length"])).toBe(after.body.length);
    await rm(file);
    expect((await ask(address, "/robots.txt")).status).toBe(404);
  });

  test("are served without a compressed form of other content", async () => {
    const { live, address } = await start();
    const file = path.join(live, "en/index.html");
    const ofOther = page("of another build");
    for (const [form, content] of [
      [".br", brotliCompressSync(ofOther)],
      [".gz", gzipSync(ofOther)],
      [".br", brotliCompressSync(page("First en")).subarray(0, -5)],
      [".gz", "no gzip at all"],
    ] as const) {
      await writeFile(file + form, content);
      // Its time says that it is the newer one.
      const soon = new Date(Date.now() + 60_000);
      await utimes(file + form, soon, soon);
      const accepted = form === ".br" ? "br" : "gzip";
      const answer = await ask(address, "/en/", { headers: { "accept-encoding": accepted } });
      expect(answer.headers["content-encoding"]).toBeUndefined();
      expect(answer.headers.vary).toBe("Accept-Encoding");
      expect(answer.body.toString()).toBe(page("First en"));
    }
  });

  test("are served with a matching compressed form, whatever its date", async () => {
    const { live, address } = await start();
    const form = path.join(live, "en/index.html.br");
    await utimes(form, new Date(0), new Date(0));
    const answer = await ask(address, "/en/", { headers: { "accept-encoding": "br" } });
    expect(answer.headers["content-encoding"]).toBe("br");
  });

  test("are not cached for ever by browsers until they are surely complete", async () => {
    const { live, address } = await start();
    const file = path.join(live, "assets/elements-fedcba9876543210.js");
    await writeFile(file, "export {");
    // The system tells times by a clock of its own, which may be some milliseconds behind.
    const written = new Date(Date.now() + 1_000);
    await utimes(file, written, written);
    const half = await ask(address, "/assets/elements-fedcba9876543210.js");
    expect([half.status, half.headers["cache-control"]]).toEqual([200, "no-cache"]);
    await writeFile(file, "export {}");
    for (const seconds of [60, -60]) {
      const time = new Date(Date.now() - seconds * 1000);
      await utimes(file, time, time);
      const whole = await ask(address, "/assets/elements-fedcba9876543210.js");
      expect(whole.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    }
  });

  test.each([
    ["half of what a build writes", { redirects: [] }],
    ["something else", []],
  ])("are served by the previous rules if the manifest is %s", async (_, content) => {
    const { live, address } = await start();
    const before = await ask(address, "/en/");
    await writeFile(path.join(live, "waraq.json"), JSON.stringify(content));
    const after = await ask(address, "/en/");
    expect(after.status).toBe(200);
    expect(after.headers["content-security-policy"]).toBe(
      before.headers["content-security-policy"],
    );
    expect((await ask(address, "/en/articles/old/")).status).toBe(301);
  });

  test("are not served while they are incomplete under a hidden name", async () => {
    const { live, address } = await start();
    await writeFile(path.join(live, "en/.index.html.Xy12ab"), "half");
    await mkdir(path.join(live, ".git"));
    await writeFile(path.join(live, ".git/config"), "secret");
    await mkdir(path.join(live, ".well-known"));
    await writeFile(path.join(live, ".well-known/security.txt"), "Contact: x");
    for (const target of ["/en/.index.html.Xy12ab", "/.git/config", "/%2egit/config"]) {
      expect([target, (await ask(address, target)).status]).toEqual([target, 404]);
    }
    expect((await ask(address, "/.well-known/security.txt")).status).toBe(200);
  });

  test("are found through a link, also when it is pointed at another folder", async () => {
    const { live, next } = await start();
    const link = path.join(path.dirname(live), "link");
    await symlink(live, link);
    const { address, stop } = await serveFolder(link);
    onTestFinished(stop);
    expect((await ask(address, "/en/")).body.toString()).toBe(page("First en"));
    await symlink(next, `${link}.new`);
    await rename(`${link}.new`, link);
    expect((await ask(address, "/en/")).body.toString()).toBe(page("Second en"));
    expect((await ask(address, "/en/articles/new/")).headers.location).toBe("/en/articles/later/");
  });

  test("are served by the previous rules while the manifest is incomplete", async () => {
    const { live, address } = await start();
    const whole = JSON.stringify({ ...manifest, defaultLocale: "ur" });
    await writeFile(path.join(live, "waraq.json"), whole.slice(0, 40));
    await writeFile(path.join(live, "en/late.txt"), "late");
    expect((await ask(address, "/")).headers.location).toBe("/en/");
    expect((await ask(address, "/en/late.txt")).status).toBe(200);
    expect((await ask(address, "/en/lost/")).status).toBe(404);
    await writeFile(path.join(live, "waraq.json"), whole);
    expect((await ask(address, "/")).headers.location).toBe("/ur/");
  });
});
