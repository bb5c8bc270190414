import type { Localized } from "@/core/library";

/**
 * What is published, for scripts in the reader's browser that deal with many
 * articles at once: `/catalogue.json`.
 */
export interface Catalogue {
  readonly articles: Readonly<Record<string, CatalogueEntry>>;
  readonly series: Readonly<Record<string, CatalogueSeries>>;
  /** What languages are called in themselves, and which way they are written. */
  readonly languages: Readonly<Record<string, CatalogueLanguage>>;
}

export interface CatalogueEntry {
  /** The versions that exist, by language. */
  readonly titles: Localized;
  readonly series?: { readonly id: string; readonly part: number };
  /** Slugs that it had before. */
  readonly formerly?: readonly string[];
}

export interface CatalogueSeries {
  readonly titles: Localized;
  /** Slugs, in order. */
  readonly articles: readonly string[];
}

export interface CatalogueLanguage {
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  readonly typeface: string;
}
