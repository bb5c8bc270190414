import type { MeasureWord } from "@/core/text/shapedWords";
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
}

/** What a page has that sets anything in Nastaliq. */
const NASTALIQ = 'data-typeface="nastaliq"';

let measuring: Promise<MeasureWord> | undefined;

/** Presses one page: in a thread, or where no thread is needed. */
export default async function pressInThread(task: PageTask): Promise<PageMade> {
  const { html, address, options, root } = task;
  if (!html.includes(NASTALIQ)) return pressPage(html, address, options);
  measuring ??= measureWords(root);
  return pressPage(html, address, { ...options, measure: await measuring });
}
