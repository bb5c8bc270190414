import { fromHtml } from "hast-util-from-html";
import { type KnownAfter, runStepsAtOnce } from "@/core/steps";
import { contentHash } from "@/files/contentHash";
import { divideText } from "./divideText";
import { dropButtonTypes } from "./dropButtonTypes";
import { dropKeepMarks } from "./dropKeepMarks";
import { findNextFiles } from "./findNextFiles";
import { inlineEarlyScript } from "./inlineEarlyScript";
import { inspectPage } from "./inspectPage";
import { markTitles } from "./markTitles";
import { neededOffline } from "./neededOffline";
import { openLines } from "./openLines";
import type { ParsedPage } from "./ParsedPage";
import { preloadFaces } from "./preloadFaces";
import { sealPage } from "./sealPage";
import { shortHtml } from "./shortHtml";
import { takeShortNames } from "./takeShortNames";
import { writeBlocks } from "./writeBlocks";

/**
 * What is done to each page, in this order. A step changes the tree, puts files beside the
 * page, or returns facts: those are kept when the page is written, for the steps of the press.
 */
const PAGE_STEPS = [
  sealPage,
  takeShortNames,
  divideText,
  inlineEarlyScript,
  markTitles,
  preloadFaces,
  openLines,
  inspectPage,
  neededOffline,
  dropKeepMarks,
  dropButtonTypes,
  findNextFiles,
  writeBlocks,
] as const;

/** What is known of a page once it is written. */
export interface PressedPage
  extends Omit<
    KnownAfter<ParsedPage, typeof PAGE_STEPS>,
    Exclude<keyof ParsedPage, "address"> | "tree"
  > {
  /** Names the state of the page. */
  readonly revision: string;
}

/** A page ready to be written, the files beside it by name, and what is known of it. */
export interface PageMade {
  readonly html: string;
  readonly beside: ReadonlyMap<string, string>;
  readonly facts: PressedPage;
}

/** What all pages are pressed with; what is left out, none has a use for. */
export type SharedPageOptions = Partial<
  Pick<ParsedPage, "faces" | "naskhSheet" | "earlyScript" | "names">
>;

/** What one page is pressed with. */
type PageOptions = SharedPageOptions & Partial<Pick<ParsedPage, "measure" | "isInCore">>;

/**
 * Presses one page: parses it, runs all steps on its tree, and writes that.
 *
 * @param html as Next exported it
 */
export function pressPage(html: string, address: string, means: PageOptions = {}): PageMade {
  const page: ParsedPage = {
    address,
    exported: fromHtml(html),
    faces: means.faces ?? new Map(),
    naskhSheet: means.naskhSheet,
    earlyScript: means.earlyScript,
    names: means.names ?? { classes: new Map(), files: new Map() },
    measure: means.measure,
    isInCore: means.isInCore,
    beside: new Map(),
  };
  const {
    tree,
    exported,
    faces,
    naskhSheet,
    earlyScript,
    names,
    measure,
    isInCore,
    beside,
    ...facts
  } = runStepsAtOnce(page, PAGE_STEPS);
  const written = shortHtml(tree);
  return { html: written, beside, facts: { ...facts, revision: contentHash(written) } };
}
