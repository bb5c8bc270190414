import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { readMarkdown } from "@/markdown/readMarkdown";
import type { Bitext } from "./bitext";
import { linksOf } from "./linksOf";

const GOLD = path.join(import.meta.dirname, "gold");
const ARTICLES = path.join(import.meta.dirname, "../../content/articles");

const pairsSchema = z.array(z.tuple([z.array(z.number()), z.array(z.number())]));
const goldSchema = z.object({
  original: z.string(),
  translation: z.string(),
  pairs: pairsSchema,
});

/**
 * The publication's own articles that have a gold file: pairs that were written
 * by reading, before the aligner had seen the texts.
 *
 * @throws Error where a gold file doesn't name each block exactly once, in
 *   order: then the article was changed and its gold has to be looked at again
 */
export function readArticles(): Bitext[] {
  return readdirSync(GOLD)
    .sort()
    .map((file) => readArticle(path.basename(file, ".yaml")));
}

function readArticle(slug: string): Bitext {
  const gold = goldSchema.parse(parse(readFileSync(path.join(GOLD, `${slug}.yaml`), "utf8")));
  const original = readBlocks(slug, gold.original);
  const translation = readBlocks(slug, gold.translation);
  const pairs = gold.pairs.map(([ours, theirs]) => ({ original: ours, translation: theirs }));
  checkCover(
    `${slug}, ${gold.original}`,
    original.length,
    pairs.flatMap((pair) => pair.original),
  );
  checkCover(
    `${slug}, ${gold.translation}`,
    translation.length,
    pairs.flatMap((pair) => pair.translation),
  );
  // As in a build, pull quotes take no part: they only repeat what the text says.
  const ours = placesOfText(original);
  const theirs = placesOfText(translation);
  return {
    name: slug,
    original: original.filter(({ isPullQuote }) => !isPullQuote),
    translation: translation.filter(({ isPullQuote }) => !isPullQuote),
    links: linksOf(pairs).flatMap(([a, b]) => {
      const place = [ours[a], theirs[b]] as const;
      return place[0] === undefined || place[1] === undefined ? [] : [[place[0], place[1]]];
    }),
  };
}

function readBlocks(slug: string, language: string) {
  const file = path.join(ARTICLES, slug, `${language}.md`);
  return readMarkdown({ file, text: readFileSync(file, "utf8") }).blocks;
}

function checkCover(what: string, blocks: number, named: readonly number[]): void {
  const inOrder = named.length === blocks && named.every((index, place) => index === place);
  if (!inOrder)
    throw new Error(`${what}: the gold file doesn’t name each of ${blocks} blocks once.`);
}

/** For each block its index among those that are no pull quotes. */
function placesOfText(blocks: readonly { isPullQuote?: true }[]): (number | undefined)[] {
  let next = 0;
  return blocks.map(({ isPullQuote }) => (isPullQuote ? undefined : next++));
}
