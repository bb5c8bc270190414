import { isolateText } from "@/core/direction/isolateText";
import { type Locale, language } from "@/core/languages";
import type { LocalText } from "@/core/localText";
import { addresses } from "@/page/addresses";
import { absolute, type Site, siteName } from "../Site";

/** What a page says of itself to browsers, search engines and feed readers. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** Absolute. */
  readonly canonical: string;
  /** The page in each language that it exists in, itself included; none where there is only one. */
  readonly alternates: readonly Alternate[];
  /** False on pages that search engines should leave out. */
  readonly indexed: boolean;
  readonly openGraph: OpenGraph;
  readonly feeds: readonly { readonly title: string; readonly address: string }[];
  /** Objects of schema.org. */
  readonly jsonLd: readonly object[];
}

export interface Alternate {
  readonly hrefLang: Locale | "x-default";
  /** Absolute. */
  readonly href: string;
}

export interface OpenGraph {
  readonly type: "website" | "article" | "profile";
  readonly siteName: string;
  readonly locale: string;
  readonly otherLocales: readonly string[];
  /** Absolute. */
  readonly image?: string;
  readonly published?: string;
}

interface HeadDetails {
  /**
   * Without the publication's name, which is added; left out on the front page.
   * Like the description in the page's language, unless it says another.
   */
  readonly title?: string | LocalText;
  readonly description: string | LocalText;
  /** The page's address in a given language. */
  readonly addressIn: (locale: Locale) => string;
  /** The languages that the page exists in; a page in another shows one of them. */
  readonly existing: readonly Locale[];
  /** The language for readers of none of them: the original. */
  readonly original: Locale;
  /**
   * The address of the page that this one only repeats in another form: then search
   * engines are told of that one, and of its languages there.
   */
  readonly canonical?: string;
  readonly type?: OpenGraph["type"];
  readonly image?: string | undefined;
  readonly published?: string;
  readonly indexed?: boolean;
  readonly feeds?: Head["feeds"];
  readonly jsonLd?: readonly object[];
}

/**
 * Builds the head of a page; a page that only falls back names the original as
 * canonical. Where titles and descriptions are shown there is no mark-up: what
 * would come out in the wrong order has isolating characters around it.
 */
export function headOf(site: Site, details: HeadDetails): Head {
  const { addressIn, existing, original } = details;
  const shown = existing.includes(site.locale) ? site.locale : original;
  const name = siteName(site);
  const description = localTextOf(site, details.description);
  const indexed = details.indexed ?? true;
  return {
    title: titleOf(site, details.title, name),
    description: isolateText(description.text, description.locale, site.locale),
    canonical: absolute(site, details.canonical ?? addressIn(shown)),
    alternates:
      indexed && !details.canonical ? alternatesOf(site, addressIn, existing, original) : [],
    indexed,
    openGraph: {
      type: details.type ?? "website",
      siteName: isolateText(name, site.locale),
      locale: openGraphLocale(shown),
      otherLocales: existing.filter((locale) => locale !== shown).map(openGraphLocale),
      ...(details.image ? { image: absolute(site, details.image) } : {}),
      ...(details.published ? { published: details.published } : {}),
    },
    feeds: [{ title: name, address: addresses.feed(site.locale) }, ...(details.feeds ?? [])],
    jsonLd: details.jsonLd ?? [],
  };
}

/** A page's title and the publication's name, as one text of the page's language. */
function titleOf(site: Site, title: HeadDetails["title"], name: string): string {
  if (!title) return isolateText(name, site.locale);
  const { text, locale } = localTextOf(site, title);
  if (language(locale).direction === language(site.locale).direction) {
    return isolateText(`${text} · ${name}`, site.locale);
  }
  return `${isolateText(text, locale, site.locale)} · ${isolateText(name, site.locale)}`;
}

function localTextOf({ locale }: Site, text: string | LocalText): LocalText {
  return typeof text === "string" ? { text, locale } : text;
}

/**
 * Returns the links between the languages that something exists in. They are the same on
 * each of its pages, and so reciprocal.
 *
 * @returns nothing where there is but one language
 */
export function alternatesOf(
  site: Pick<Site, "siteUrl">,
  addressIn: (locale: Locale) => string,
  existing: readonly Locale[],
  original: Locale,
): readonly Alternate[] {
  if (existing.length < 2) return [];
  return [
    ...existing.map((locale) => ({ hrefLang: locale, href: absolute(site, addressIn(locale)) })),
    { hrefLang: "x-default", href: absolute(site, addressIn(original)) },
  ];
}

function openGraphLocale(locale: Locale): string {
  return `${locale}_${language(locale).region}`;
}
