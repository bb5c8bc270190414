import { spawn } from "node:child_process";
import { existsSync, lstatSync, statSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, readlink, rename, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { build } from "@/build/build";
import { buildIfChanged } from "@/build/buildIfChanged";
import { asideOf } from "@/build/swapFolder";
import { readFiles, writeFiles } from "../files/folders";
import { makeCheckout } from "./checkout";

const never = new AbortController().signal;
const text = "content/articles/warm-waters/en.md";
const article = "en/articles/warm-waters/index.html";
const nextDoes = (what: string) => vi.stubEnv("NEXT_DOES", what);

beforeEach(() => {
  vi.spyOn(console, "log").mockReturnValue();
  vi.spyOn(console, "warn").mockReturnValue();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const change = (root: string, sentence: string) =>
  writeFiles(root, { [text]: `---\ntitle: Warm waters\nsummary: Divided.\n---\n\n${sentence}\n` });

describe("build", () => {
  test("writes the result", async () => {
    const settings = await makeCheckout();
    await build(settings, never);
    const files = await readFiles(settings.outDir);
    expect(Object.keys(files).filter((name) => !/\.(br|gz)$/.test(name))).toEqual([
      ".nojekyll",
      "404.html",
      "_headers",
      "_redirects",
      expect.stringMatching(/^assets\/elements-[0-9a-f]{10}\.js$/),
      "en/404.html",
      article,
      "en/articles/warm-waters/offline.json",
      "en/index.html",
      "index.html",
      "sw.js",
      "ur/404.html",
      "ur/articles/warm-waters/index.html",
      "ur/articles/warm-waters/offline.json",
      "ur/index.html",
      "waraq.json",
    ]);
    expect(files[article]).toBe(
      `<!doctype html><html lang="en"><p>One paragraph. ${"…".repeat(300)}`,
    );
    expect(JSON.parse(files["waraq.json"] ?? "")).toMatchObject({
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      locales: ["en", "ur"],
      defaultLocale: "en",
      redirects: [
        { from: "/en/articles/warm-water/", to: "/en/articles/warm-waters/" },
        { from: "/ur/articles/warm-water/", to: "/ur/articles/warm-waters/" },
      ],
    });
    expect(Object.values(asideOf(settings.outDir)).filter(existsSync)).toEqual([]);
    expect(existsSync(path.join(settings.root, ".waraq", "build.lock"))).toBe(false);
  });

  test.each([
    ["fail", "Type error: none of this works\nNext could not render the pages."],
    ["style", "The pages have faults:\n  /en/: <p> has a style attribute."],
    [
      "client",
      "Pages use client components, whose scripts the press removes. Make them server components or custom elements:\n  src/ui/Counter.tsx, from /page",
    ],
  ])("fails with the cause (%s) and leaves the last good result", async (what, message) => {
    const settings = await makeCheckout();
    await build(settings, never);
    const before = await readFiles(settings.outDir);
    await change(settings.root, "Another.");
    nextDoes(what);
    await expect(build(settings, never)).rejects.toThrow(
      expect.objectContaining({ name: "Failure", message }),
    );
    expect(await readFiles(settings.outDir)).toEqual(before);
    expect(existsSync(asideOf(settings.outDir).made)).toBe(false);
    nextDoes("");
    await build(settings, never);
    expect((await readFiles(settings.outDir))[article]).toContain("<p>Another. …");
  });

  test("lists the problems of faulty content and does not start", async () => {
    const settings = await makeCheckout();
    await writeFiles(settings.root, { [text]: "---\ntitle: Warm waters\n---\n\nOne.\n" });
    nextDoes("fail");
    await expect(build(settings, never)).rejects.toThrow(
      /articles\/warm-waters\/en\.md:.*summary/s,
    );
  });

  test("ends Next and its workers when aborted, and leaves the last good result", async () => {
    const settings = await makeCheckout();
    await build(settings, never);
    const before = await readFiles(settings.outDir);
    await change(settings.root, "Another.");
    nextDoes("hang");
    const stop = new AbortController();
    const building = build(settings, stop.signal);
    const worker = path.join(settings.root, "worker.pid");
    await vi.waitFor(async () => expect(await readFile(worker, "utf8")).not.toBe(""), 10_000);
    await expect(build(settings, never)).rejects.toThrow("Another build is running");
    stop.abort("SIGTERM");
    await expect(building).rejects.toBe("SIGTERM");
    const pid = Number(await readFile(worker, "utf8"));
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), 5_000);
    expect(await readFiles(settings.outDir)).toEqual(before);
    nextDoes("");
    await build(settings, never);
  });

  test("ends Next and its workers when it is killed", { timeout: 60_000 }, async () => {
    const { root } = await makeCheckout();
    const script = `
      import { readSettings } from "./src/build/settings.ts";
      import { build } from "./src/build/build.ts";
      await build(readSettings({}, process.argv[1]), new AbortController().signal);`;
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", script, root],
      { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, NEXT_DOES: "hang" } },
    );
    const worker = path.join(root, "worker.pid");
    await vi.waitFor(async () => expect(await readFile(worker, "utf8")).not.toBe(""), 50_000);
    child.kill("SIGKILL");
    const pid = Number(await readFile(worker, "utf8"));
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), 5_000);
  });

  test("refuses to run while another checkout builds to the same folder", {
    timeout: 60_000,
  }, async () => {
    const settings = await makeCheckout();
    const other = { ...(await makeCheckout()), outDir: settings.outDir };
    nextDoes("hang");
    const stop = new AbortController();
    const building = build(settings, stop.signal);
    const worker = path.join(settings.root, "worker.pid");
    await vi.waitFor(async () => expect(await readFile(worker, "utf8")).not.toBe(""), 50_000);
    const { made } = asideOf(settings.outDir);
    await writeFiles(made, { "half.html": "" });
    nextDoes("");
    await expect(build(other, never)).rejects.toThrow(
      `Another build is running on ${settings.outDir} (process ${process.pid}). Wait until it ends.`,
    );
    expect(await readdir(made)).toEqual(["half.html"]);
    stop.abort("SIGTERM");
    await expect(building).rejects.toBe("SIGTERM");
    await build(other, never);
    expect((await readdir(settings.root)).filter((name) => name.startsWith("out"))).toEqual([
      "out",
    ]);
  });

  test("follows a symbolic link at OUT_DIR and keeps the link", async () => {
    const settings = await makeCheckout({ OUT_DIR: "www" });
    await mkdir(path.join(settings.root, "sites"));
    await symlink("sites/today", settings.outDir);
    await build(settings, never);
    await change(settings.root, "Served.");
    await build(settings, never);
    expect(await readlink(settings.outDir)).toBe("sites/today");
    expect(await readdir(path.join(settings.root, "sites"))).toEqual(["today"]);
    expect((await readFiles(settings.outDir))[article]).toContain("<p>Served. …");
    // A build killed in the middle of its swap left the link leading to nothing.
    const place = path.join(settings.root, "sites/today");
    await rename(place, asideOf(place).old);
    await buildIfChanged(settings, never);
    expect(await readdir(path.join(settings.root, "sites"))).toEqual(["today"]);
  });

  test("records what it wrote, and refuses to delete other files", async () => {
    const settings = await makeCheckout();
    await build(settings, never);
    await build(settings, never);
    await writeFiles(settings.outDir, { ".git/HEAD": "years of work" });
    await expect(build(settings, never)).rejects.toThrow("Waraq did not make “.git” in it");
    expect((await readFiles(settings.outDir))[".git/HEAD"]).toBe("years of work");
  });

  test("refuses to replace a folder that no build made", async () => {
    const settings = await makeCheckout();
    await writeFiles(settings.outDir, { "thesis.doc": "years of work" });
    await expect(build(settings, never)).rejects.toThrow("which has files that Waraq did not make");
    expect(await readFiles(settings.outDir)).toEqual({ "thesis.doc": "years of work" });
  });
});

describe("a build of a publication that did not change", () => {
  const logged = () => vi.mocked(console.log).mock.calls.flat().join("\n");

  test("leaves the result as it is, and says so", async () => {
    const settings = await makeCheckout();
    await build(settings, never);
    nextDoes("fail");
    await build(settings, never);
    expect(logged()).toContain("Nothing has changed: out is up to date.");
  });

  test.each<[string, (outDir: string) => Promise<unknown>]>([
    ["changed", (outDir) => writeFiles(outDir, { [article]: "by hand" })],
    ["removed", (outDir) => rm(path.join(outDir, article))],
    ["made unreadable for others", (outDir) => chmod(path.join(outDir, article), 0o600)],
    [
      "replaced by a link",
      async (outDir) => {
        await rename(path.join(outDir, article), path.join(outDir, "en/elsewhere.html"));
        await symlink("../../elsewhere.html", path.join(outDir, article));
      },
    ],
    ["damaged where a server looks", (outDir) => writeFiles(outDir, { "waraq.json": "{" })],
  ])("mends a result in which a file was %s", async (_, edit) => {
    const settings = await makeCheckout();
    await build(settings, never);
    const whole = await readFiles(settings.outDir);
    await edit(settings.outDir);
    await build(settings, never);
    expect(await readFiles(settings.outDir)).toEqual(whole);
    expect(statSync(path.join(settings.outDir, article)).mode & 0o777).toBe(
      0o644 & ~process.umask(),
    );
    expect(lstatSync(path.join(settings.outDir, article)).isFile()).toBe(true);
  });

  test("mends a result of which nothing is remembered", async () => {
    const settings = await makeCheckout();
    await build(settings, never);
    const whole = await readFiles(settings.outDir);
    await rm(path.join(settings.root, ".waraq"), { recursive: true });
    await writeFiles(settings.outDir, { [article]: "by hand" });
    await build(settings, never);
    expect(await readFiles(settings.outDir)).toEqual(whole);
  });
});

describe("a build of a publication that is changed meanwhile", () => {
  test("begins anew, so that the result is of one state", async () => {
    const settings = await makeCheckout();
    nextDoes("save");
    await build(settings, never);
    const after = await readFiles(settings.outDir);
    nextDoes("fail");
    // It is up to date: of the state that the publication has by now.
    await build(settings, never);
    expect(await readFiles(settings.outDir)).toEqual(after);
  });

  test("gives up if that happens again and again, and leaves the last good result", async () => {
    const settings = await makeCheckout();
    await build(settings, never);
    const before = await readFiles(settings.outDir);
    await change(settings.root, "Another.");
    nextDoes("save-always");
    await expect(build(settings, never)).rejects.toThrow(
      "The publication was changed during each of 3 builds. Build when nobody saves any files.",
    );
    expect(await readFiles(settings.outDir)).toEqual(before);
  });
});

describe("what a build tells hosts", () => {
  test("is what it changed since the result before", async () => {
    const settings = await makeCheckout();
    await build(settings, never);
    const told = async () =>
      JSON.parse(await readFile(path.join(settings.root, ".waraq/changes.json"), "utf8"));
    const first = await told();
    expect(first).toMatchObject({ from: null, changed: [], removed: [] });
    expect(first.added).toContain(article);
    await change(settings.root, "Another.");
    await build(settings, never);
    const second = await told();
    expect(second).toMatchObject({ from: first.to, added: [], removed: [] });
    expect(second.changed).toContain(article);
    expect(second.changed).not.toContain("en/index.html");
    expect(second.purge).toContain("/en/articles/warm-waters/");
  });
});

describe("buildIfChanged", () => {
  test("builds only when something has changed", async () => {
    const settings = await makeCheckout();
    await buildIfChanged(settings, never);
    nextDoes("fail");
    await buildIfChanged(settings, never);
    await change(settings.root, "Changed.");
    await expect(buildIfChanged(settings, never)).rejects.toThrow("Type error");
    nextDoes("");
    await buildIfChanged(settings, never);
    expect((await readFiles(settings.outDir))[article]).toContain("<p>Changed. …");
  });

  test("restores a result that a killed build left aside", async () => {
    const settings = await makeCheckout();
    await build(settings, never);
    await rename(settings.outDir, asideOf(settings.outDir).old);
    nextDoes("fail");
    await buildIfChanged(settings, never);
    expect(existsSync(path.join(settings.outDir, "waraq.json"))).toBe(true);
  });

  test("reads nothing when OUT_DIR is inside the publication", async () => {
    const settings = await makeCheckout({ CONTENT_DIR: "/" });
    await expect(buildIfChanged(settings, never)).rejects.toThrow(
      /^OUT_DIR is .*, inside \/, which builds read or write\. Choose another folder\.$/,
    );
  });
});
