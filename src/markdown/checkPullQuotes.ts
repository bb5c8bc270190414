import type { Element } from "hast";
import { type Problem, problem } from "@/core/problems";
import { plainText } from "./plainText";
import type { BlockDraft } from "./splitBlocks";

/** Spaces and quotation marks, which a pull quote may set otherwise than the text does. */
const FREE = /[\s"'«»‹›“”„‟‘’‚‛]+/gu;
/** So many pull quotes are looked for in the text: no article has as many. */
const MOST = 100;
/** Where a pull quote leaves something out. */
const ELLIPSIS = /…|\.{3}/u;

/**
 * Reports pull quotes whose words are not the article's own. What stands
 * between ellipses has to occur in the text, piece after piece.
 */
export function checkPullQuotes(blocks: readonly BlockDraft[], file: string): Problem[] {
  const text = blocks
    .filter(({ isPullQuote }) => !isPullQuote)
    .map((block) => fold(block.text))
    .join("\n");
  const quotes = blocks.filter(({ isPullQuote }) => isPullQuote);
  const tooMany = quotes.slice(MOST, MOST + 1).map(({ at }) =>
    problem({
      file,
      at,
      rule: "too-many-pull-quotes",
      cause: `The text has ${quotes.length} pull quotes; the limit is ${MOST}.`,
      remedy: "Remove some of them.",
    }),
  );
  return quotes
    .slice(0, MOST)
    .filter(({ element }) => !occurs(wordsOf(element), text))
    .map(({ element, at }) =>
      problem({
        file,
        at,
        rule: "pull-quote-not-in-text",
        severity: "warning",
        cause: `The words of the pull quote are not in the text: “${excerpt(wordsOf(element))}”.`,
        remedy: "Copy the words from the text exactly; write “…” where you leave some out.",
      }),
    )
    .concat(tooMany);
}

/** What is quoted, without the line that says who is. */
function wordsOf(quotation: Element): string {
  const quoted = quotation.children.filter(
    (child) => child.type !== "element" || child.properties.dataAttribution === undefined,
  );
  return quoted.map(plainText).join(" ").replace(/\s+/g, " ").trim();
}

function occurs(words: string, text: string): boolean {
  let from = 0;
  for (const piece of words.split(ELLIPSIS).map(fold)) {
    const index = text.indexOf(piece, from);
    if (index < 0) return false;
    from = index + piece.length;
  }
  return true;
}

function fold(text: string): string {
  return text.replace(FREE, "").split(ELLIPSIS).join("");
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
