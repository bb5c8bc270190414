import { continueReading } from "@/reader/places/continueReading";
import type { StoredPlace } from "@/reader/places/StoredPlace";
import type { Publication } from "./Publication";

/** Something that the reader may continue. */
export interface Entry {
  readonly slug: string;
  readonly locale: string;
  readonly title: string;
  readonly blockId?: string | undefined;
  /** How much of it she has read, in per cent; absent where she has not begun it. */
  readonly percent?: number;
  /** The series that it continues, and the part of it that she read last. */
  readonly series?: { readonly id: string; readonly readTo: number; readonly next: number };
  readonly at: string;
}

/** What the entries follow from. */
interface EntrySource {
  readonly places: readonly StoredPlace[];
  readonly publication: Publication;
  /** Whether places are remembered. */
  readonly isOn: boolean;
}

/**
 * Returns what the reader may continue, what she did last first: articles that she left, and
 * of a series the part that comes next, which may be one that she left.
 */
export function entriesToContinue({ places, publication, isOn }: EntrySource): readonly Entry[] {
  if (!isOn) return [];
  const present = places.map((place) => ({ ...place, slug: publication.slugOf(place.slug) }));
  const { articles, series } = continueReading(present, publication.series);
  const entries: Entry[] = articles
    .filter(({ slug, locale }) => publication.isPublished(slug, locale))
    .map(({ slug, locale, title, place, furthest, at }) => ({
      slug,
      locale,
      title: publication.titleOf(slug, locale) ?? title,
      blockId: place.blockId,
      percent: Math.round(furthest * 100),
      at,
    }));
  for (const { seriesId, readTo, next, locale } of series) {
    const slugs = publication.series.find(({ id }) => id === seriesId)?.slugs ?? [];
    const slug = slugs[(next ?? 0) - 1];
    if (slug === undefined || next === undefined || readTo === 0) continue;
    const goesOn = { id: seriesId, readTo, next };
    const begun = entries.findIndex((entry) => entry.slug === slug);
    if (begun >= 0) {
      entries.push({ ...(entries.splice(begun, 1)[0] as Entry), series: goesOn });
      continue;
    }
    const locales = publication.localesOf(slug);
    const language = locales.includes(locale) ? locale : locales[0];
    if (language === undefined) continue;
    entries.push({
      slug,
      locale: language,
      title: publication.titleOf(slug, language) ?? slug,
      series: goesOn,
      at: present.find((place) => slugs.includes(place.slug))?.at ?? "",
    });
  }
  return entries.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}
