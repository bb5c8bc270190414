import type { AlignableBlock } from "@/core/alignment/alignBlocks";
import { asciiDigits } from "@/core/text/asciiDigits";
import type { Bitext } from "./bitext";
import { seededRandom } from "./seededRandom";

/** One block in so many of the translation is missing, so that the path leaves the diagonal now and then. */
const ONE_DROPPED_IN = 40;

/**
 * A text of so many blocks: the articles again and again, each time with other
 * numbers, the same in both languages, as another article would have.
 *
 * @param blocks of the original
 * @param options.flat whether headings are left out
 */
export function longText(
  articles: readonly Bitext[],
  blocks: number,
  options: { readonly flat?: boolean } = {},
): Pick<Bitext, "original" | "translation"> {
  const random = seededRandom(blocks);
  const original: AlignableBlock[] = [];
  const translation: AlignableBlock[] = [];
  const add = (to: AlignableBlock[], from: readonly AlignableBlock[], time: number) => {
    for (const block of from) {
      if (options.flat && block.kind === "heading") continue;
      to.push({ ...block, text: withOtherNumbers(block.text, time) });
    }
  };
  for (let time = 0; original.length < blocks; time++) {
    const article = articles[time % articles.length];
    add(original, article?.original ?? [], time);
    add(translation, article?.translation ?? [], time);
  }
  return {
    original: original.slice(0, blocks),
    translation: translation.slice(0, blocks).filter(() => random() > 1 / ONE_DROPPED_IN),
  };
}

function withOtherNumbers(text: string, time: number): string {
  return asciiDigits(text).replace(/\d{2,}/g, (number) => String(Number(number) + time));
}
