import { notFound } from "next/navigation";
import {
  readPreparedLibrary,
  readPreparedRendered,
  readPreparedSite,
} from "@/content/readPrepared";
import { isLocale, type Locale } from "@/core/languages";
import { pageCount } from "@/publish/lists/pagination";
import { openSite, type Site } from "@/publish/Site";

/** Opens the publication for pages of one language. */
export async function openPreparedSite(locale: Locale): Promise<Site> {
  const [library, { siteUrl }] = await Promise.all([readPreparedLibrary(), readPreparedSite()]);
  return openSite(library, siteUrl, locale);
}

/**
 * Opens the publication for the language that an address names.
 *
 * @throws if it is none that Waraq knows
 */
export async function openSiteAt(params: Promise<{ locale: string }>): Promise<Site> {
  const { locale } = await params;
  if (!isLocale(locale)) throw new Error(`“${locale}” is not a language of this site.`);
  return openPreparedSite(locale);
}

/** What stands in an address where a route has nothing to show; the press drops it. */
export const PLACEHOLDER = "_";

/**
 * The values that a dynamic segment of addresses takes. An export refuses a
 * route without any: it gets a placeholder.
 *
 * @example segments("slug", ["warm-waters"]) // [{ slug: "warm-waters" }]
 */
export function segments<Name extends string>(
  name: Name,
  values: readonly string[],
): Record<Name, string>[] {
  const all = values.length > 0 ? values : [PLACEHOLDER];
  return all.map((value) => ({ [name]: value }) as Record<Name, string>);
}

/**
 * Of what pages can be made of, what is still to be rendered: the others were rendered before.
 *
 * @param addressOf the address of the page that is made of one
 */
export async function stillToRender<Value>(
  values: readonly Value[],
  addressOf: (value: Value) => string,
): Promise<Value[]> {
  const rendered = await readPreparedRendered();
  return values.filter((value) => !rendered.has(addressOf(value)));
}

/**
 * The segments of the further pages of lists, from the second on, that are still to be rendered.
 *
 * @param lists the values of the segment before, each with the length of its list
 * @param addressOf the address of a page of the list of one value
 * @example await furtherPages("topic", { rivers: 30, land: 3 }, addressOf) // [{ topic: "rivers", page: "2" }]
 */
export async function furtherPages<Name extends string>(
  name: Name,
  lists: Readonly<Record<string, number>>,
  addressOf: (value: string, page: number) => string,
): Promise<Record<Name | "page", string>[]> {
  const all = Object.entries(lists).flatMap(([value, length]) =>
    pageNumbers(length).map((page) => ({ value, page })),
  );
  const left = await stillToRender(all, ({ value, page }) => addressOf(value, Number(page)));
  const some = left.length > 0 ? left : [{ value: PLACEHOLDER, page: PLACEHOLDER }];
  return some.map(({ value, page }) => ({ [name]: value, page }) as Record<Name | "page", string>);
}

/**
 * What a route shows where its segment names nothing. While the site is being
 * written that is a 404; an export asks for it only at the placeholder.
 */
export function nothingAt(segment: string): null {
  if (segment !== PLACEHOLDER) notFound();
  return null;
}

/** The numbers of a list's pages after its first, as segments of addresses. */
export function pageNumbers(length: number): string[] {
  return Array.from({ length: pageCount(length) - 1 }, (_, index) => String(index + 2));
}
