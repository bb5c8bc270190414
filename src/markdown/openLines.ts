import type { ElementContent } from "hast";

/** How far the ink of a word rises above the baseline, in em. */
export type AscentOf = (word: string) => number;

/**
 * As high may a word rise, in em, before it can meet the deepest of the line
 * above: a line of Nastaliq (`--full-line` in `tokens.css`, 2.5 em) without the
 * tail of a mim (0.6) and a pixel or two of paper.
 */
const ROOM = 1.82;

/** By how much each kind of strut is higher than the one before, in em. */
const STEP = 0.2;

/** The highest kind: no word of Urdu, کیلسیئم included, rises as high. */
const HIGHEST = 5;

/** What is joined to one shape, or may be. */
const WORDS = /[\p{Script=Arabic}\p{Mark}\u200c\u200d]+/gu;

/** What has lines of another height than running text. */
const OTHER_LINES = new Set(["pre", "code", "sup", "h2", "h3", "h4"]);

/**
 * Puts a strut behind each word of a text in Nastaliq that towers so high that it
 * could touch the line above: an empty element, `<span class="strut2"></span>`,
 * by which the style sheet opens the line by two fifths of an em, as a scribe
 * would, and no other line. The words stay as they are, and so does the element
 * that it is given.
 *
 * @example of «وہ کبھی» it makes `وہ کبھی<span class="strut2"></span>`
 */
export function openLines<Node extends ElementContent>(node: Node, ascentOf: AscentOf): Node {
  if (node.type !== "element" || OTHER_LINES.has(node.tagName)) return node;
  if (node.properties.dataAttribution !== undefined) return node;
  const children = node.children.flatMap((child) =>
    child.type === "text" ? openText(child.value, ascentOf) : [openLines(child, ascentOf)],
  );
  return { ...node, children };
}

function openText(text: string, ascentOf: AscentOf): ElementContent[] {
  const nodes: ElementContent[] = [];
  let done = 0;
  const keepUntil = (end: number) => {
    if (end > done) nodes.push({ type: "text", value: text.slice(done, end) });
    done = end;
  };
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const steps = Math.ceil((ascentOf(word) - ROOM) / STEP);
    if (steps <= 0) continue;
    // Behind the word, where no line breaks: before it, the line above would keep the strut.
    keepUntil(index + word.length);
    nodes.push({
      type: "element",
      tagName: "span",
      properties: { className: [`strut${Math.min(steps, HIGHEST)}`] },
      children: [],
    });
  }
  keepUntil(text.length);
  return nodes;
}
