import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPage } from "./browser";
import { checkout, fixture } from "./checkout";
import { inTurn } from "./inTurn";
import { openPassageTools } from "./passageTools";
import { runCommand } from "./runCommand";
import { type FolderSite, serveFolder } from "./serveFolder";
import { settle } from "./settle";
import { SITE_URL } from "./startSite";
import { temporaryFolder } from "./temporaryFolder";

async function build(contentDir: string, outDir: string): Promise<void> {
  const command = runCommand(process.execPath, ["bin/build.js"], {
    cwd: checkout,
    env: { CONTENT_DIR: contentDir, OUT_DIR: outDir, SITE_URL },
  });
  if ((await command.ended) !== 0) throw new Error(command.output());
}

/** Puts a paragraph before all others. */
function prepend(contentDir: string, locale: string, paragraph: string): void {
  const file = path.join(contentDir, "articles/first-rain", `${locale}.md`);
  const [, head = "", text = ""] =
    /^(---\n.*?\n---\n)(.*)$/s.exec(readFileSync(file, "utf8")) ?? [];
  writeFileSync(file, `${head}\n${paragraph}\n${text}`);
}

/**
 * The test of what readers keep while the publication `without-series` changes.
 *
 * @param built tells, once the tests run, where a result of it lies
 */
export function describeRebuilding(built: () => { readonly outDir: string }): void {
  describe("edited and built again", () => {
    const folder = temporaryFolder();
    const contentDir = path.join(folder.path, "content");
    const outDir = path.join(folder.path, "out");
    let site: FolderSite;

    beforeAll(async () => {
      cpSync(fixture("without-series"), contentDir, { recursive: true });
      cpSync(built().outDir, outDir, { recursive: true });
      site = await serveFolder(outDir);
    });
    afterAll(async () => {
      await site?.stop();
      folder.remove();
    });

    test("opens bookmarks of both versions at their words", async () => {
      const { address } = site;
      const { page, faults, close } = await openPage(address);
      const marked: Record<string, string> = {};
      // Different blocks of either version.
      for (const [locale, id] of [
        ["en", "top.2"],
        ["ur", "top.1"],
      ] as const) {
        await page.goto(`${address}/${locale}/articles/first-rain/`);
        const act = await openPassageTools(page, page.locator(`.prose > [id="${id}"]`));
        await act("bookmark").click();
        await page.locator(`.prose > [id="${id}"][data-bookmarked]`).waitFor();
        marked[locale] = (await page.locator(`.prose > [id="${id}"]`).textContent()) ?? "";
      }

      await site.stop();
      prepend(
        contentDir,
        "en",
        "Nobody in the street owns an umbrella, and nobody would lend one.",
      );
      prepend(
        contentDir,
        "ur",
        "گلی میں کسی کے پاس چھتری نہیں، اور ہوتی بھی تو کوئی ادھار نہ دیتا۔",
      );
      await inTurn(() => build(contentDir, outDir));
      await site.start();

      for (const [locale, id] of [
        ["en", "top.3"],
        ["ur", "top.2"],
      ] as const) {
        // The shelf’s own language doesn’t matter.
        await page.goto(`${address}/${locale === "en" ? "ur" : "en"}/bookmarks/`);
        await page.locator(`bookmark-shelf [data-link^="${locale}/first-rain#"]`).click();
        await page.waitForURL(`${address}/${locale}/articles/first-rain/#*`);
        await settle(page);
        await page.locator(".notice:not([hidden])").waitFor();
        const found = page.locator(`.prose > [id="${id}"]`);
        expect(await found.textContent()).toBe(marked[locale]);
        expect(await found.getAttribute("data-opened")).toBe("");
      }
      expect(faults).toEqual([]);
      await close();
    });
  });
}
