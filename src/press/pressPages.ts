import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { visit } from "unist-util-visit";
import { fileTree } from "@/prepare/fileTree";
import { inspectPage, type PageFacts } from "./inspectPage";
import { sealPage } from "./sealPage";

/**
 * Seals all pages of an export, in place.
 *
 * @returns what is known of each
 */
export async function pressPages(folder: string): Promise<PageFacts[]> {
  const facts: PageFacts[] = [];
  for (const file of await fileTree(folder)) {
    if (!file.endsWith(".html")) continue;
    const target = path.join(folder, file);
    const pressed = pressPage(await readFile(target, "utf8"), addressOf(file));
    await writeFile(target, pressed.html);
    facts.push(pressed.facts);
  }
  return facts;
}

/**
 * Seals one page.
 *
 * @param html as Next exported it
 */
export function pressPage(html: string, address: string): { html: string; facts: PageFacts } {
  const page = sealPage(fromHtml(html));
  const facts = inspectPage(page, address);
  visit(page, "element", ({ properties }) => {
    delete properties.dataKeep;
  });
  return { html: toHtml(page, { closeEmptyElements: true }), facts };
}

/** `en/index.html` → `/en/` */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}
