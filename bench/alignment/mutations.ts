import type { Element, ElementContent } from "hast";
import type { AlignableBlock } from "@/core/alignment/alignBlocks";
import type { Random } from "./seededRandom";

/** A block of the translation, and which blocks of the original it says. */
export interface Part {
  readonly block: AlignableBlock;
  readonly of: readonly number[];
}

/**
 * Changes a translation as translators and editors do.
 *
 * @param strangers blocks in the same language that say something else
 * @returns nothing where the text has no place for it
 */
export type Mutation = (
  parts: readonly Part[],
  random: Random,
  strangers: readonly AlignableBlock[],
) => Part[] | undefined;

/** What is done to translations, one thing each. */
export const mutations: Readonly<Record<string, Mutation>> = {
  "paragraphs merged": (parts, random) =>
    at(parts, random, isParagraph, ([one, other, ...rest]) =>
      other && isParagraph(other) ? [join(one, other, "paragraph"), ...rest] : undefined,
    ),

  "paragraph split": (parts, random) =>
    at(parts, random, isParagraph, ([whole, ...rest]) => {
      const ends = [...whole.block.text.matchAll(SENTENCE_END)].map((end) => end.index);
      const end = pick(ends, random);
      // Of a paragraph that tells two it isn't known which half tells which.
      if (end === undefined || whole.of.length > 1) return undefined;
      const { text } = whole.block;
      const links = linksIn(whole.block.element);
      const half = (words: string): Part => ({
        block: paragraph(
          words,
          links.filter((link) => words.includes(textOf(link))),
        ),
        of: whole.of,
      });
      return [half(text.slice(0, end)), half(text.slice(end).trim()), ...rest];
    }),

  "paragraph dropped": (parts, random) => at(parts, random, isParagraph, ([, ...rest]) => rest),

  "paragraph added": (parts, random, strangers) => {
    const block = pick(
      strangers.filter(({ kind }) => kind === "paragraph"),
      random,
    );
    return block && at(parts, random, isParagraph, (after) => [{ block, of: [] }, ...after]);
  },

  "paragraph moved across a heading": (parts, random) => moved(parts, random, 0),

  "paragraph moved further": (parts, random) => moved(parts, random, 1),

  "heading dropped": (parts, random) => at(parts, random, isHeading, ([, ...rest]) => rest),

  "heading added": (parts, random, strangers) => {
    const block = pick(
      strangers.filter(({ kind }) => kind === "heading"),
      random,
    );
    return block && at(parts, random, isParagraph, (after) => [{ block, of: [] }, ...after]);
  },

  "headings merged": (parts, random) =>
    at(parts, random, isHeading, ([heading, ...rest]) => {
      const next = rest.findIndex(isHeading);
      const other = rest[next];
      return other && [join(heading, other, "heading"), ...rest.filter((part) => part !== other)];
    }),

  "list to paragraphs": (parts, random) =>
    at(
      parts,
      random,
      ({ block }) => block.kind === "list",
      ([list, ...rest]) => [
        ...list.block.element.children.flatMap((item) =>
          item.type === "element"
            ? [{ block: paragraph(textOf(item), linksIn(item)), of: list.of }]
            : [],
        ),
        ...rest,
      ],
    ),
};

/** A full stop, in any script, with more text after it. */
const SENTENCE_END = /(?<=[.!?؟۔]["”’)]?) (?=\S)/g;

const isParagraph = ({ block }: Part) => block.kind === "paragraph";
const isHeading = ({ block }: Part) => block.kind === "heading";

/** Changes a text from one of its fitting parts on, the first of random ones where it can be. */
function at(
  parts: readonly Part[],
  random: Random,
  fits: (part: Part) => boolean,
  change: (after: readonly [Part, ...Part[]]) => Part[] | undefined,
): Part[] | undefined {
  const places = [...parts.keys()].filter((index) => fits(parts[index] as Part));
  while (places.length > 0) {
    const [place = 0] = places.splice(Math.floor(random() * places.length), 1);
    const changed = change(parts.slice(place) as [Part, ...Part[]]);
    if (changed) return [...parts.slice(0, place), ...changed];
  }
  return undefined;
}

/** Moves the last paragraph of a section into the next, or the first into the one before, past others or none. */
function moved(parts: readonly Part[], random: Random, others: number): Part[] | undefined {
  const backwards = random() < 0.5;
  const inOrder = backwards ? [...parts].reverse() : parts;
  const changed = at(inOrder, random, isParagraph, ([one, heading, ...rest]) => {
    if (!heading || !isHeading(heading)) return undefined;
    const passed = rest.slice(0, others);
    if (passed.length < others || !passed.every(isParagraph)) return undefined;
    return [heading, ...passed, one, ...rest.slice(others)];
  });
  return backwards ? changed?.reverse() : changed;
}

function join(one: Part, other: Part, kind: "paragraph" | "heading"): Part {
  const text = `${one.block.text} ${other.block.text}`;
  const links = [...linksIn(one.block.element), ...linksIn(other.block.element)];
  const joined = paragraph(text, links);
  return {
    block: kind === "heading" ? { ...one.block, text } : joined,
    of: [...new Set([...one.of, ...other.of])],
  };
}

function paragraph(text: string, links: readonly Element[]): AlignableBlock {
  const element: Element = { type: "element", tagName: "p", properties: {}, children: [...links] };
  return { kind: "paragraph", text, element };
}

function linksIn(node: ElementContent): Element[] {
  if (node.type !== "element") return [];
  return node.tagName === "a" ? [node] : node.children.flatMap(linksIn);
}

function textOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(textOf).join("").trim() : "";
}

function pick<T>(things: readonly T[], random: Random): T | undefined {
  return things[Math.floor(random() * things.length)];
}
