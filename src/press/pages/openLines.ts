import type { Element, ElementContent, Root, Text } from "hast";
import { visit } from "unist-util-visit";
import { type MeasureWord, PAPER, SHAPED_WORDS, type WordInk } from "@/core/text/shapedWords";
import { Data, propertyOf } from "@/page/marks";
import { type ElementRoom, type Room, roomIn, TEXT } from "./lineRoom";
import type { PageTree } from "./ParsedPage";

/** How far other scripts and signs hang below the baseline, in em. */
const LATIN_DEPTH = 0.25;

/** How far the line above reaches back at most, in em: a caption over the whole page. */
const LONGEST_LINE = 60;

/** As long is the first line of a block in any window, of a heading in even lines too; in em. */
const SHORTEST_LINE = 3;

/** About a word space, in em. */
const SPACE = 0.3;

/** What a character of another script takes of its line, or a little less; in em. */
const LATIN_ADVANCE = 0.7;

/** The lowest line that a strut makes, and by how much each kind is higher than the one before. */
const LOWEST = 2.2;
const STEP = 0.2;

/** The highest kind: no word of Urdu needs as much. */
const HIGHEST = 8;

/** What runs on in the line that it stands in. */
const INLINE = new Set(
  "a abbr b bdi bdo cite del dfn em i ins kbd mark q s small span strong sub time u var wbr".split(
    " ",
  ),
);

/**
 * What holds no text that wraps, or none in Nastaliq: code, marks of notes; buttons and
 * labels, which lay out their words and what stands beside them in a row.
 */
const LEFT_ALONE = new Set([
  "head",
  "script",
  "style",
  "template",
  "pre",
  "code",
  "sup",
  "button",
  "label",
  "option",
  "textarea",
]);

/** Where a stretch of a page stands. */
interface Place {
  /** The style of letters of the text. */
  readonly typeface: string;
  /** Whether words of Arabic script come out in Nastaliq. */
  readonly isNastaliq: boolean;
  readonly room: ElementRoom;
  readonly flow: Flow;
}

/** What stands in a block before a given place. */
interface Flow {
  /** Its words, some of which may be in the line above. */
  readonly words: WordInk[];
  /** What all of it takes of its line, in em; infinite behind a line break. */
  advance: number;
}

interface Needs extends PageTree {
  readonly measure: MeasureWord | undefined;
}

/**
 * Opens the lines of a page in which a word of Nastaliq could touch the line above.
 * Behind each such word stands a strut: an empty element, `<span class="strut2"></span>`,
 * that the style sheet makes as high as the line has to be. Words in the first line of
 * a block, and those below which nothing deep can stand, need none. The text stays
 * as it is.
 */
export function openLines({ tree, measure }: Needs): void {
  if (!measure) return;
  const place: Place = { typeface: "", isNastaliq: false, room: TEXT, flow: newFlow() };
  const isLoaded = hasNastaliq(tree);
  for (const child of tree.children) {
    if (child.type === "element") openElement(child, place, { measure, isLoaded });
  }
}

/** What words are measured with, and whether the page loads Nastaliq for them. */
interface LineEnvironment {
  readonly measure: MeasureWord;
  /** Then it sets the Urdu words of text in Latin script as well; else Naskh does. */
  readonly isLoaded: boolean;
}

/** The early script says which faces the page is set in: Nastaliq, whole or cut. */
function hasNastaliq(page: Root): boolean {
  let isLoaded = false;
  visit(page, { type: "element", tagName: "script" }, ({ properties }) => {
    const said = [Data.Faces, Data.Later].map((name) => properties[propertyOf(name)] ?? "");
    isLoaded ||= /\bnastaliq/.test(said.join(" "));
  });
  return isLoaded;
}

function openElement(element: Element, place: Place, means: LineEnvironment): void {
  if (element.tagName === "br") place.flow.advance = Number.POSITIVE_INFINITY;
  if (LEFT_ALONE.has(element.tagName)) return;
  const inside = placeIn(element, place, means);
  element.children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === "text" && inside.isNastaliq) return openText(child, inside, means.measure);
    if (child.type === "text") inside.flow.advance += advanceOf(child.value);
    if (child.type === "element") openElement(child, inside, means);
    return [child];
  });
}

function placeIn(
  { tagName, properties }: Element,
  place: Place,
  { isLoaded }: LineEnvironment,
): Place {
  const typeface = String(properties.dataTypeface ?? place.typeface);
  return {
    typeface,
    isNastaliq: typeface === "nastaliq" || (typeface === "serif" && isLoaded),
    room: roomIn(tagName, properties.className) ?? place.room,
    flow: INLINE.has(tagName) ? place.flow : newFlow(),
  };
}

function newFlow(): Flow {
  return { words: [], advance: 0 };
}

function openText({ value }: Text, place: Place, measure: MeasureWord) {
  const { flow } = place;
  const room = place.typeface === "serif" ? place.room.amongLatin : place.room.ownText;
  const nodes: ElementContent[] = [];
  let done = 0;
  const keepUntil = (end: number) => {
    if (end > done) nodes.push({ type: "text", value: value.slice(done, end) });
    done = end;
  };
  let read = 0;
  for (const { 0: word, index } of value.matchAll(SHAPED_WORDS)) {
    const ink = measure(word);
    flow.advance += advanceOf(value.slice(read, index)) + ink.advance;
    read = index + word.length;
    const line = ink.ascent + depthAbove(room, flow) + PAPER;
    if (line > room.line) {
      // Behind the word, where no line breaks: before it, the line above would keep the strut.
      keepUntil(read);
      nodes.push(strutFor(line));
    }
    flow.words.push(ink);
  }
  flow.advance += advanceOf(value.slice(read));
  keepUntil(value.length);
  return nodes;
}

/** What other characters than words of Nastaliq take of their line, or a little more. */
function advanceOf(others: string): number {
  return [...others].reduce((sum, one) => sum + (one === " " ? SPACE : LATIN_ADVANCE), 0);
}

/** How deep the ink of the line above may hang. */
function depthAbove({ outside }: Room, { words, advance }: Flow): number {
  if (advance <= SHORTEST_LINE) return outside;
  let depth = Math.max(outside, LATIN_DEPTH);
  let reach = 0;
  for (let at = words.length - 1; at >= 0 && reach < LONGEST_LINE; at -= 1) {
    const word = words[at] as WordInk;
    depth = Math.max(depth, word.depth);
    reach += word.advance + SPACE;
  }
  return depth;
}

function strutFor(line: number): Element {
  const kind = Math.max(1, Math.ceil((line - LOWEST) / STEP) + 1);
  return {
    type: "element",
    tagName: "span",
    properties: { className: [`strut${Math.min(kind, HIGHEST)}`] },
    children: [],
  };
}
