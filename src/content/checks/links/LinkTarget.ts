import type { Locale } from "@/core/languages";

/** Something with texts that a link can lead to. */
export interface LinkTarget {
  readonly state: "published" | "draft" | "broken";
  /** The language that is shown where another is missing. */
  readonly original: Locale | undefined;
  /** Languages in which it is published. */
  readonly locales: readonly Locale[];
  /** The ids in each of its texts. */
  readonly ids: ReadonlyMap<Locale, ReadonlySet<string>>;
}

/** All that links can lead to; sets that can't be known are left out. */
export interface Site {
  readonly articles: ReadonlyMap<string, LinkTarget>;
  /** Former slugs, and the present ones. */
  readonly former: ReadonlyMap<string, string>;
  readonly pages: ReadonlyMap<string, LinkTarget>;
  readonly series: ReadonlyMap<string, "published" | "draft">;
  readonly topics?: ReadonlySet<string> | undefined;
  readonly people?: ReadonlySet<string> | undefined;
}
