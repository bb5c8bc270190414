import { readFile } from "node:fs/promises";
import path from "node:path";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import type { DrawnBlocks } from "@/core/drawnBlocks";
import type { MeasureWord } from "@/core/text/shapedWords";
import { fileTree } from "@/prepare/fileTree";
import { writeFile } from "@/prepare/writeFile";
import { drawnBlocks } from "./drawnBlocks";
import { dropButtonTypes } from "./dropButtonTypes";
import { embedNaskh } from "./embedNaskh";
import { inspectPage, type PageFacts } from "./inspectPage";
import { neededOffline } from "./neededOffline";
import { openLines } from "./openLines";
import { type FaceAddresses, faceAddresses, preloadFaces } from "./preloadFaces";
import { sealPage } from "./sealPage";
import { type ShortNames, takeShortNames } from "./shortenClasses";
import { shortHtml } from "./shortHtml";

/** A page, and what it needs without a connection: addresses. */
export interface PressedPage extends PageFacts {
  readonly needed: readonly string[];
}

/** What a page has that sets anything in Nastaliq. */
const NASTALIQ = 'data-typeface="nastaliq"';

/** What a page is pressed with. */
interface PressingMeans {
  readonly faces?: FaceAddresses | undefined;
  /** The address of the style sheet that holds Naskh. */
  readonly naskhSheet?: string | undefined;
  readonly names?: ShortNames | undefined;
  /** Measures words of Nastaliq. */
  readonly measure?: MeasureWord | undefined;
}

/**
 * Seals all pages of an export, in place, lets them load their faces early, and opens
 * their lines where Nastaliq needs it. Beside a version its blocks are put.
 *
 * @param prepareToMeasure called if there is Nastaliq, whose words are to be measured
 * @returns what is known of each
 */
export async function pressPages(
  folder: string,
  names?: ShortNames,
  prepareToMeasure?: () => Promise<MeasureWord>,
): Promise<PressedPage[]> {
  const facts: PressedPage[] = [];
  const files = await fileTree(folder);
  const faces = faceAddresses(files);
  const naskhSheet = await embedNaskh(folder, faces);
  let measure: MeasureWord | undefined;
  for (const file of files) {
    if (!file.endsWith(".html")) continue;
    const target = path.join(folder, file);
    const html = await readFile(target, "utf8");
    if (html.includes(NASTALIQ)) measure ??= await prepareToMeasure?.();
    const pressed = pressPage(html, addressOf(file), { faces, naskhSheet, names, measure });
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
 * Presses one page.
 *
 * @param html as Next exported it
 */
export function pressPage(
  html: string,
  address: string,
  { faces = new Map(), naskhSheet, names, measure }: PressingMeans = {},
): { html: string; facts: PressedPage; blocks?: DrawnBlocks } {
  const page = sealPage(fromHtml(html));
  if (names) takeShortNames(page, names);
  preloadFaces(page, faces, naskhSheet);
  if (measure) openLines(page, measure);
  const facts = { ...inspectPage(page, address), needed: neededOffline(page, faces) };
  visit(page, "element", ({ properties }) => {
    delete properties.dataKeep;
  });
  dropButtonTypes(page);
  const blocks = drawnBlocks(page, address);
  return { html: shortHtml(page), facts, ...(blocks && { blocks }) };
}

/** `en/index.html` → `/en/` */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}
