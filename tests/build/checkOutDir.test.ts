import { existsSync } from "node:fs";
import { mkdir, readdir, readlink, symlink } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkOutDir, findOutDir } from "@/build/checkOutDir";
import { readSettings } from "@/build/settings";
import { makeFiles } from "../files/folders";
import { runUnprivileged } from "../support/runUnprivileged";

type Files = Record<string, string>;

/** Makes a checkout in `site` with a publication, and links, each a name and where it leads. */
async function make(files: Files, links: Files = {}) {
  const parent = await makeFiles({
    "site/package.json": "",
    "site/content/articles/a.md": "",
    ...files,
  });
  for (const [link, target] of Object.entries(links)) {
    await mkdir(path.dirname(path.join(parent, link)), { recursive: true });
    await symlink(target, path.join(parent, link));
  }
  return parent;
}

async function check(files: Files, environment: Files = {}, links: Files = {}) {
  const parent = await make(files, links);
  const outDir = await findOutDir(readSettings(environment, path.join(parent, "site")));
  await checkOutDir(outDir);
  return path.relative(parent, outDir);
}

describe("checkOutDir", () => {
  test.each([
    ["nothing", {}],
    ["an empty folder but for what systems put there", { "site/out/.DS_Store": "" }],
    ["a result", { "site/out/waraq.json": '{"entries":["waraq.json","en"]}', "site/out/en/a": "" }],
    ["a result of an older Waraq", { "site/out/waraq.json": "{}", "site/out/index.html": "" }],
  ])("lets a build replace %s", async (_, files) => {
    expect(await check(files)).toBe("site/out");
  });

  test.each([
    [
      "someone's files",
      { "site/out/thesis.doc": "" },
      {},
      "which has files that Waraq did not make",
    ],
    [
      "someone's files beside a result",
      { "site/out/waraq.json": '{"entries":["waraq.json"]}', "site/out/CNAME": "" },
      {},
      "Waraq did not make “CNAME” in it",
    ],
    ["a file", { "site/out": "" }, {}, "which is a file"],
    ["what lies behind a file", { "site/out": "" }, { OUT_DIR: "out/a" }, "leads through a file"],
    ["the checkout", {}, { OUT_DIR: "." }, "contains the checkout"],
    ["what holds the checkout", {}, { OUT_DIR: ".." }, "contains the checkout"],
    ["the whole disk", {}, { OUT_DIR: "/" }, "contains the checkout"],
    ["a home folder", {}, { OUT_DIR: homedir() }, "contains a home folder"],
    ["the content", {}, { OUT_DIR: "content" }, "contains the publication"],
    [
      "what holds the content",
      { "texts/content/a.md": "" },
      { OUT_DIR: "../texts", CONTENT_DIR: "../texts/content" },
      "contains the publication",
    ],
    ["a folder of the sources", {}, { OUT_DIR: "public/out" }, "which builds read"],
    ["a folder of what was installed", {}, { OUT_DIR: "node_modules/out" }, "which builds read"],
    [
      "a folder of the content",
      {},
      { CONTENT_DIR: "../c", OUT_DIR: "../c/..out" },
      "which builds read",
    ],
  ])("refuses to replace %s", async (_, files, environment, message) => {
    await expect(check(files, environment)).rejects.toThrow(
      expect.objectContaining({ name: "Failure", message: expect.stringContaining(message) }),
    );
  });

  test.each([
    ["a folder of the content", { OUT_DIR: "../link/out" }, { link: "site/content" }],
    ["the content", { OUT_DIR: "../link" }, { link: "site/content" }],
    ["what holds the checkout", { OUT_DIR: "../a/link" }, { "a/link": ".." }],
    [
      "a folder of the content’s real place",
      { CONTENT_DIR: "../link", OUT_DIR: "../texts/out" },
      { link: "texts" },
    ],
    [
      "a folder that isn’t there yet in the content",
      { OUT_DIR: "../link" },
      { link: "site/content/new" },
    ],
    [
      "a folder of the content by two links",
      { OUT_DIR: "../one/x" },
      { one: "two", two: "site/content/articles" },
    ],
  ])("refuses to replace %s through a link too", async (_, environment, links) => {
    await expect(check({ "texts/a.md": "" }, environment, links)).rejects.toThrow(
      /^OUT_DIR is .*, which leads to .*(?:contains|inside) |^OUT_DIR is .*, inside /,
    );
  });

  test.each([
    ["a link", { www: "sites/today" }, { "sites/today/waraq.json": "{}" }, "sites/today"],
    ["a link to nothing yet", { www: "sites/today" }, {}, "sites/today"],
    ["links to links", { www: "a/b", "a/b": "../c", c: "sites" }, {}, "sites"],
    [
      "a link before a link’s own “..”",
      { deep: "a/b", www: "deep/../x" },
      { "a/b/f": "", "a/x/waraq.json": "" },
      "a/x",
    ],
  ])("follows %s to the result", async (_, links, files, place) => {
    expect(await check(files, { OUT_DIR: "../www" }, links)).toBe(place);
  });

  test("follows a link in the middle of the path", async () => {
    expect(await check({ "disk/a": "" }, { OUT_DIR: "../link/new/out" }, { link: "disk" })).toBe(
      "disk/new/out",
    );
  });

  test("refuses links that form a loop, and links to a file", async () => {
    await expect(check({}, { OUT_DIR: "../a" }, { a: "b", b: "a" })).rejects.toMatchObject({
      code: "ELOOP",
      path: expect.stringMatching(/\/a$/),
    });
    await expect(check({ f: "" }, { OUT_DIR: "../a" }, { a: "f" })).rejects.toThrow("is a file");
  });

  test("leaves links as they are", async () => {
    const parent = await make({}, { www: "sites/today" });
    await checkOutDir(
      await findOutDir(readSettings({ OUT_DIR: "../www" }, path.join(parent, "site"))),
    );
    expect(await readlink(path.join(parent, "www"))).toBe("sites/today");
  });

  test.each([
    ["there is none yet", "", "another folder"],
    ["there is one", 'mkdirSync(path.join(folder, "a/out"));', "a folder in FOLDER/a/out"],
  ])("refuses a folder whose parent can’t be written to: %s", async (_, first, named) => {
    const folder = await makeFiles({ "a/b": "" });
    const said = await runUnprivileged(
      folder,
      `import { chmodSync, mkdirSync } from "node:fs";
       import path from "node:path";
       import { checkOutDir } from "./src/build/checkOutDir.ts";
       ---
       ${first}
       chmodSync(path.join(folder, "a"), 0o500);
       await checkOutDir(path.join(folder, "a/out")).catch(({ name, message }) => console.log(name, message));`,
    );
    expect(said).toBe(
      `Failure OUT_DIR is ${folder}/a/out. Builds write beside it, in ${folder}/a, which this account can’t write to (EACCES). Allow this account to write there, or choose ${named.replace("FOLDER", folder)}.`,
    );
  });

  test.runIf(existsSync("/proc/self"))("never advises to empty a disk", async () => {
    await expect(checkOutDir("/proc")).rejects.toThrow(
      "OUT_DIR is /proc, a mount point, which can’t be replaced. Choose a folder in it, such as OUT_DIR=/proc/site.",
    );
  });

  test("leaves the folder that a build of another checkout is writing beside it", async () => {
    const folder = await makeFiles({ "out/waraq.json": "{}", "out.waraq-new/a": "" });
    await checkOutDir(path.join(folder, "out"));
    expect((await readdir(folder)).sort()).toEqual(["out", "out.waraq-new"]);
  });

  test("removes its test folder", async () => {
    const folder = await makeFiles({ "out/waraq.json": "{}" });
    await checkOutDir(path.join(folder, "out"));
    expect(await readdir(folder)).toEqual(["out"]);
  });
});
