import { foldText, unfoldedOffset } from "./foldText";
import type { Place, Quotation } from "./Place";

/** What a version's block is known by, as the version is now. */
interface PlacedBlock {
  /** Every id that it answers to; none where it has no counterpart in the original. */
  readonly ids: readonly string[];
  readonly text: string;
  readonly isHeading: boolean;
}

/** Where a place is now. */
export interface FoundPlace {
  /** Of the block, among those given. */
  readonly index: number;
  /** What it was recognized by. */
  readonly found: "quotation" | "id" | "section";
  /** Where in the block's text its quotation stands, in UTF-16 units; where it stands nowhere, nothing. */
  readonly words?: { readonly start: number; readonly end: number };
  /**
   * Whether the reader is to be told that the text changed: the words that she
   * knew stand nowhere any more, or the block is gone. Words that only moved, or
   * whose block has another id, are unchanged.
   */
  readonly isChanged: boolean;
}

/**
 * So many characters in agreement are no accident, about five words. Fewer, as a
 * selected "and" or the heading "Notes", name a block only where it is the one
 * they were taken from, or where all that stood around them stands there still.
 */
const ENOUGH = 24;

/**
 * Finds where a place is now: by its quotation, then by the block's id, then by
 * the section that the id names. Among several hits of the quotation, the one
 * whose surroundings agree best is taken, then the one nearest to where it was.
 * So a paragraph that was moved is found where it went, and one that was
 * rewritten where it stood (W3C Web Annotation Data Model, 4.2.4, and its advice
 * to combine selectors).
 *
 * @param blocks the version's, in order
 * @returns nothing where the section is gone too, or there are no blocks
 *
 * @example
 * findPlace({ slug: "rivers", locale: "ur", blockId: "east.2", quotation: { exact: "ستلج اور بیاس" } }, [
 *   { ids: ["east"], text: "مشرقی دریا", isHeading: true },
 *   { ids: ["east.1"], text: "ستلج اور بیاس…", isHeading: false },
 * ]) // { index: 1, found: "quotation", words: { start: 0, end: 13 }, isChanged: false }
 */
export function findPlace(place: Place, blocks: readonly PlacedBlock[]): FoundPlace | undefined {
  const { blockId, quotation } = place;
  const byId = blockId === undefined ? -1 : blocks.findIndex(({ ids }) => ids.includes(blockId));
  const bySection = byId === -1 ? findSection(blockId, blocks) : byId;

  const quoted = quotation && findQuotation(quotation, blocks, byId, bySection);
  if (quoted) return { ...quoted, found: "quotation", isChanged: false };
  if (byId !== -1) return { index: byId, found: "id", isChanged: quotation !== undefined };
  if (bySection === -1) return undefined;
  return {
    index: bySection,
    found: "section",
    isChanged: blockId !== undefined || quotation !== undefined,
  };
}

/** The section's heading, else its first block. That of the beginning is never gone. */
function findSection(blockId: string | undefined, blocks: readonly PlacedBlock[]): number {
  const section = blockId?.replace(/\..*$/, "") ?? "top";
  if (section === "top") return blocks.length > 0 ? 0 : -1;
  const heading = blocks.findIndex(({ ids }) => ids.includes(section));
  if (heading !== -1) return heading;
  return blocks.findIndex(({ ids }) => ids.some((id) => id.startsWith(`${section}.`)));
}

function findQuotation(
  quotation: Quotation,
  blocks: readonly PlacedBlock[],
  own: number,
  near: number,
): Pick<FoundPlace, "index" | "words"> | undefined {
  const exact = foldText(quotation.exact).trim();
  const prefix = foldText(quotation.prefix ?? "");
  const suffix = foldText(quotation.suffix ?? "");
  if (exact === "") return undefined;

  const folded = foldedTexts(blocks);
  let best: { readonly index: number; readonly at: number } | undefined;
  let bestAgreement = -1;
  const distance = (index: number) => Math.abs(index - Math.max(near, 0));
  folded.forEach((text, index) => {
    let hits = 0;
    for (
      let at = text.indexOf(exact);
      at !== -1 && hits < MOST_HITS;
      at = text.indexOf(exact, at + 1), hits += 1
    ) {
      const agreement =
        agreeingEnd(text.slice(0, at), prefix) +
        agreeingStart(text.slice(at + exact.length), suffix);
      const around = prefix.length + suffix.length;
      const isCertain =
        index === own ||
        exact.length + agreement >= ENOUGH ||
        (around > 0 && agreement === around) ||
        text.trim() === exact;
      const isBetter =
        agreement > bestAgreement ||
        (agreement === bestAgreement && distance(index) < distance(best?.index ?? -1));
      if (isCertain && isBetter) {
        best = { index, at };
        bestAgreement = agreement;
      }
    }
  });
  const text = best && blocks[best.index]?.text;
  if (!best || text === undefined) return undefined;
  const start = unfoldedOffset(text, best.at);
  const end = unfoldedOffset(text, best.at + exact.length);
  return { index: best.index, words: { start, end } };
}

/** Who has marked a word that stands in a block more often than so finds one of the first. */
const MOST_HITS = 1000;

const known = new WeakMap<readonly PlacedBlock[], readonly string[]>();

/** The blocks’ texts, folded once for all places that are looked for in the same blocks. */
function foldedTexts(blocks: readonly PlacedBlock[]): readonly string[] {
  const before = known.get(blocks);
  if (before) return before;
  const texts = blocks.map(({ text }) => foldText(text));
  known.set(blocks, texts);
  return texts;
}

function agreeingStart(one: string, other: string): number {
  let length = 0;
  while (length < other.length && one[length] === other[length]) length += 1;
  return length;
}

function agreeingEnd(one: string, other: string): number {
  let length = 0;
  while (
    length < other.length &&
    one[one.length - 1 - length] === other[other.length - 1 - length]
  ) {
    length += 1;
  }
  return length;
}
