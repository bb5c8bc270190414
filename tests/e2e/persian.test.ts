import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "./support/ask";
import { openPage } from "./support/browser";
import { fixture } from "./support/checkout";
import { copyCheckout } from "./support/copyCheckout";
import { describeSoundSite } from "./support/describeSoundSite";
import { SITE_URL, type StartedSite, startSite } from "./support/startSite";

const persian = (name: string) => readFileSync(`${fixture("persian")}/${name}`, "utf8");
const SLUG = "the-road-through-kabul";

/** All that a further language takes: a row of the table, its words, and something to read. */
function addPersian(root: string): void {
  const table = path.join(root, "src/core/languages.ts");
  const end = "} as const satisfies Record<string, LanguageRow>;";
  const rows = readFileSync(table, "utf8").split(end);
  expect(rows).toHaveLength(2);
  writeFileSync(table, rows.join(persian("languageRow.txt") + end));
  // Words that the interface has got since are English until someone translates them.
  const english = JSON.parse(readFileSync(path.join(root, "messages/en.json"), "utf8"));
  const words = JSON.parse(persian("fa.json"));
  for (const [room, known] of Object.entries(english)) {
    words[room] = { ...(known as object), ...words[room] };
  }
  writeFileSync(path.join(root, "messages/fa.json"), JSON.stringify(words));
  writeFileSync(path.join(root, `content/articles/${SLUG}/fa.md`), persian("fa.md"));
}

describe("A checkout to which Persian is added", () => {
  let copy: ReturnType<typeof copyCheckout>;
  let site: StartedSite;
  let outDir: string;

  beforeAll(async () => {
    copy = copyCheckout("persian");
    outDir = path.join(copy.root, "out");
    addPersian(copy.root);
    site = await startSite({ outDir, root: copy.root });
  });
  afterAll(async () => {
    await site?.command.end();
    copy?.remove();
  });

  describeSoundSite("is built and served", () => ({
    address: site.address,
    outDir,
    contentDir: path.join(copy.root, "content"),
    locales: ["en", "fa", "ur"],
  }));

  test("passes the type check", () => {
    const config = path.join(copy.root, "tsconfig.site.json");
    const include = ["next-env.d.ts", "app", "src", ".waraq/export/types", ".next/types"];
    writeFileSync(config, JSON.stringify({ extends: "./tsconfig.json", include }));
    const compiler = path.join(copy.root, "node_modules/.bin/tsc");
    const { stdout, status } = spawnSync(compiler, ["--noEmit", "-p", config], {
      cwd: copy.root,
      encoding: "utf8",
    });
    expect(stdout).toBe("");
    expect(status).toBe(0);
  });

  test.each([
    ["fa", {}],
    ["fa-IR,fa;q=0.9,en;q=0.5", {}],
    ["ur", { cookie: "language=fa" }],
  ])("redirects Persian readers from / to Persian: %s", async (accepted, cookie) => {
    const headers = { "accept-language": accepted, ...cookie };
    expect((await ask(site.address, "/", { headers })).headers.location).toBe("/fa/");
  });

  test("shows “not found” in Persian", async () => {
    const { status, body } = await ask(site.address, "/fa/nothing/");
    expect(status).toBe(404);
    expect(body.toString()).toMatch(/<html lang="fa" dir="rtl"/);
    expect(body.toString()).toContain("صفحه پیدا نشد");
  });

  test("shows its pages in Persian, and offers the other languages", async () => {
    const { page, faults, close } = await openPage(site.address);
    await page.goto(`${site.address}/fa/articles/${SLUG}/`);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(
      "راهی که از کابل می‌گذرد",
    );
    expect(await page.locator("html").evaluate((node) => getComputedStyle(node).direction)).toBe(
      "rtl",
    );
    const offered = page.getByRole("banner").first().locator("language-switch a");
    expect((await offered.allTextContents()).sort()).toEqual(["English", "اردو"]);
    await page.getByRole("link", { name: "بخش بعدی" }).click();
    await page.waitForURL(`${site.address}/fa/articles/two-roads-one-crossing/`);
    expect(await page.getByRole("note").textContent()).toBe(
      "این نوشته هنوز به فارسی در دسترس نیست. متن اصلی به زبان اردو در زیر آمده است.",
    );
    expect(await page.locator("link[rel=canonical]").getAttribute("href")).toBe(
      `${SITE_URL}/ur/articles/two-roads-one-crossing/`,
    );
    await page.goto(`${site.address}/en/articles/${SLUG}/`);
    await page.getByRole("link", { name: "این صفحه به فارسی" }).first().click();
    await page.waitForURL(`${site.address}/fa/articles/${SLUG}/`);
    expect(faults).toEqual([]);
    await close();
  });
});
