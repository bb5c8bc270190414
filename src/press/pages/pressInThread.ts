import { readFile } from "node:fs/promises";
import type { MeasureWord } from "@/core/text/shapedWords";
import { openComparison } from "@/prepare/faces/core/compareFaces";
import { measureWords } from "@/prepare/faces/measureWords";
import { type PageMade, pressPage, type SharedPageOptions } from "./pressPage";

/** A page that is to be pressed, with what all pages are pressed with. */
export interface PageTask {
  /** As Next exported it. */
  readonly html: string;
  readonly address: string;
  readonly options: SharedPageOptions;
  /** The checkout, in whose packages the faces are. */
  readonly root: string;
  /** Files of Nastaliq, whole and cut; undefined if it is not cut. */
  readonly nastaliq: { readonly full: string; readonly core: string } | undefined;
}

/** What a page has that sets anything in Nastaliq. */
const NASTALIQ = 'data-typeface="nastaliq"';

/** What a thread looks words up in. */
interface Words {
  readonly measure: MeasureWord;
  readonly isInCore: ((word: string) => boolean) | undefined;
}

/** Of the core that pages were pressed with last, by its file: the name tells its content. */
let opened: { readonly core: string | undefined; readonly words: Promise<Words> } | undefined;

/** Presses one page: in a thread, or where no thread is needed. */
export default async function pressInThread(task: PageTask): Promise<PageMade> {
  const { html, address, options } = task;
  if (!html.includes(NASTALIQ)) return pressPage(html, address, options);
  const core = task.nastaliq?.core;
  if (!opened || opened.core !== core) {
    opened = { core, words: openWords(task) };
    opened.words.catch(() => {
      opened = undefined;
    });
  }
  return pressPage(html, address, { ...options, ...(await opened.words) });
}

async function openWords({ root, nastaliq }: PageTask): Promise<Words> {
  const measure = await measureWords(root);
  if (!nastaliq) return { measure, isInCore: undefined };
  const [full, core] = await Promise.all([readFile(nastaliq.full), readFile(nastaliq.core)]);
  return { measure, isInCore: await openComparison(full, core) };
}
