import type { AlignableBlock } from "@/core/alignment/alignBlocks";
import type { Bitext } from "./bitext";
import { mutations, type Part } from "./mutations";
import { seededRandom } from "./seededRandom";

/**
 * Changes the translation of a text, one change after another; the true links
 * follow the blocks.
 *
 * @param kinds names of `mutations`
 * @param strangers blocks in the translation's language from other texts
 * @returns nothing where one of them finds no place
 *
 * @example mutate(article, ["paragraph split", "heading dropped"], 7, others)
 */
export function mutate(
  bitext: Bitext,
  kinds: readonly string[],
  seed: number,
  strangers: readonly AlignableBlock[],
): Bitext | undefined {
  const random = seededRandom(seed);
  let parts: Part[] | undefined = bitext.translation.map((block, index) => ({
    block,
    of: bitext.links.flatMap(([ours, theirs]) => (theirs === index ? [ours] : [])),
  }));
  for (const kind of kinds) parts = parts && mutations[kind]?.(parts, random, strangers);
  return (
    parts && {
      name: `${bitext.name}, ${kinds.join(", ")}, ${seed}`,
      original: bitext.original,
      translation: parts.map(({ block }) => block),
      links: parts.flatMap(({ of }, index) => of.map((ours) => [ours, index] as const)),
    }
  );
}
