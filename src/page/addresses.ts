import { KINDS, type Kind, type Pattern, ROUTES } from "./routes";

/** The values that a pattern takes, in its order; the page of a list is counted from 1. */
type Values<P extends string> = P extends `${infer Start}[${string}]`
  ? [...Values<Start>, page?: number]
  : P extends `${string}{${string}}${infer Rest}`
    ? [value: string, ...Values<Rest>]
    : [];

type Writers = { readonly [K in Kind]: (...values: Values<Pattern<K>>) => string };

const writers = Object.fromEntries(
  KINDS.map((kind) => [kind, (...values: Value[]) => write(ROUTES[kind].pattern, values)]),
) as unknown as Writers;

/**
 * Writes the public addresses of the site, as paths: a function for each kind, which takes
 * what the pattern of the kind has in braces. A language is any tag: what a browser keeps
 * may be in one that is no longer published.
 *
 * @example addresses.series("ur", "rivers") // "/ur/series/rivers/"
 * @example addresses.archive("ur", 2) // "/ur/archive/page/2/"
 */
export const addresses = {
  ...writers,
  /** Writes the address of a version, or of one of its blocks. */
  article: (locale: string, slug: string, blockId?: string) =>
    writers.article(locale, slug) + (blockId ? `#${encode(blockId)}` : ""),
};

type Value = string | number | undefined;

/** What is in braces in a pattern, and its optional end. */
const PLACES = /\[(\w+\/)\{\w+\}\/\]|\{\w+(\*?)\}/g;

function write(pattern: string, values: readonly Value[]): string {
  let index = 0;
  return pattern.replace(PLACES, (_, list: string | undefined, isDeep: string) => {
    const value = values[index++];
    if (list) return Number(value ?? 1) === 1 ? "" : `${list}${value}/`;
    return isDeep ? String(value).split("/").map(encode).join("/") : encode(String(value));
  });
}

/** Also of what no address can hold: halves of a surrogate pair. */
function encode(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\uFFFD"));
}
