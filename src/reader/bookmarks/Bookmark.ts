import type { Place } from "@/core/places/Place";

/** A bookmark of one version of an article, as the browser keeps it: one record each. */
export interface Bookmark {
  /** Follows from what it marks, so that no place is bookmarked twice: see `bookmarkId`. */
  readonly id: string;
  /** The version as a whole, opened where the reader was; a block of it; or words that she selected. */
  readonly kind: "version" | "block" | "selection";
  readonly place: Place;
  /** The version's title when it was bookmarked. */
  readonly title: string;
  /** The reader's own words; empty where she wrote none. */
  readonly note: string;
  /** When it was made, and last changed: ISO 8601, UTC. */
  readonly created: string;
  readonly changed: string;
}

/**
 * The most characters of a note that the page lets her write. A kept note may be longer,
 * since two that meet are joined.
 */
export const LONGEST_NOTE = 20_000;

/** The most characters of a note that two are joined to. */
export const LONGEST_JOINED_NOTE = 50_000;
