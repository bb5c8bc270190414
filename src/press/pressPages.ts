import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import type { DrawnBlocks } from "@/core/drawnBlocks";
import { fileTree } from "@/prepare/fileTree";
import { drawnBlocks } from "./drawnBlocks";
import { inspectPage, type PageFacts } from "./inspectPage";
import { neededOffline } from "./neededOffline";
import { type FaceAddresses, faceAddresses, preloadFaces } from "./preloadFaces";
import { sealPage } from "./sealPage";
import { type ShortNames, takeShortNames } from "./shortenClasses";
import { shortHtml } from "./shortHtml";

/** A page, and what it needs without a connection: addresses. */
export interface PressedPage extends PageFacts {
  readonly needed: readonly string[];
}

/**
 * Seals all pages of an export, in place, and lets them load their faces early.
 * Beside a version its blocks are put.
 *
 * @returns what is known of each
 */
export async function pressPages(folder: string, names?: ShortNames): Promise<PressedPage[]> {
  const facts: PressedPage[] = [];
  const files = await fileTree(folder);
  const faces = faceAddresses(files);
  for (const file of files) {
    if (!file.endsWith(".html")) continue;
    const target = path.join(folder, file);
    const pressed = pressPage(await readFile(target, "utf8"), addressOf(file), faces, names);
    await writeFile(target, pressed.html);
    if (pressed.blocks) {
      await writeFile(
        path.join(path.dirname(target), "blocks.json"),
        JSON.stringify(pressed.blocks),
      );
    }
    facts.push(pressed.facts);
  }
  return facts;
}

/**
 * Seals one page.
 *
 * @param html as Next exported it
 */
export function pressPage(
  html: string,
  address: string,
  faces: FaceAddresses = new Map(),
  names?: ShortNames,
): { html: string; facts: PressedPage; blocks?: DrawnBlocks } {
  const page = sealPage(fromHtml(html));
  if (names) takeShortNames(page, names);
  preloadFaces(page, faces);
  const facts = { ...inspectPage(page, address), needed: neededOffline(page, faces) };
  visit(page, "element", ({ properties }) => {
    delete properties.dataKeep;
  });
  const blocks = drawnBlocks(page, address);
  return { html: shortHtml(page), facts, ...(blocks && { blocks }) };
}

/** `en/index.html` → `/en/` */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}
