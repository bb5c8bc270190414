import type { Locale } from "@/core/languages";
import { detailsOf, type ProblemDetails, problem } from "@/core/problems";
import type { ArticleMade } from "../article/makeArticle";

/** An article as threads exchange it and caches hold it: all of it is plain data. */
export interface SentArticle<Text> extends Omit<ArticleMade<Text>, "problems"> {
  readonly problems: readonly ProblemDetails[];
}

/** Makes an article ready to be sent. */
export function sendArticle<Text>({ problems, ...rest }: ArticleMade<Text>): SentArticle<Text> {
  return { ...rest, problems: problems.map(detailsOf) };
}

/** Returns an article as it was before it was sent. */
export function receiveArticle<Text>({ problems, ...rest }: SentArticle<Text>): ArticleMade<Text> {
  return { ...rest, problems: problems.map(problem) };
}

/** Replaces each body of an article. */
export function mapBodies<From, To>(
  { built, ...rest }: SentArticle<From>,
  map: (body: From) => To,
): SentArticle<To> {
  if (!built) return rest;
  return { ...rest, built: { ...built, bodies: mapVersions(built.bodies, map) } };
}

/**
 * Replaces each body of an article, if all can be replaced.
 *
 * @returns nothing if one of them has no replacement
 */
export async function replaceBodies<From, To>(
  { built, ...rest }: SentArticle<From>,
  replace: (body: From) => Promise<To | undefined>,
): Promise<SentArticle<To> | undefined> {
  if (!built) return rest;
  const bodies = await replaceVersions(built.bodies, replace);
  return bodies && { ...rest, built: { ...built, bodies } };
}

type Versions<Text> = Readonly<Partial<Record<Locale, Text>>>;

/** Replaces what stands for each language, if all can be replaced. */
export async function replaceVersions<From, To>(
  versions: Versions<From>,
  replace: (body: From) => Promise<To | undefined>,
): Promise<Versions<To> | undefined> {
  const replaced: Partial<Record<Locale, To>> = {};
  for (const [locale, body] of Object.entries(versions) as [Locale, From][]) {
    const other = await replace(body);
    if (other === undefined) return undefined;
    replaced[locale] = other;
  }
  return replaced;
}

function mapVersions<From, To>(versions: Versions<From>, map: (body: From) => To): Versions<To> {
  const entries = Object.entries(versions) as [Locale, From][];
  return Object.fromEntries(entries.map(([locale, body]) => [locale, map(body)])) as Versions<To>;
}
