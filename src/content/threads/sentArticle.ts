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
  map: (body: From, locale: Locale) => To,
): SentArticle<To> {
  if (!built) return rest;
  const bodies = Object.entries(built.bodies) as [Locale, From][];
  const mapped = bodies.map(([locale, body]) => [locale, map(body, locale)]);
  return { ...rest, built: { ...built, bodies: Object.fromEntries(mapped) } };
}
