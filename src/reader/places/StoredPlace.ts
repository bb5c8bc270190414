import type { Place } from "@/core/places/Place";

/** How far a reader came in one version of an article, as the browser keeps it. */
export interface StoredPlace {
  /** `locale/slug`. */
  readonly id: string;
  readonly slug: string;
  readonly locale: string;
  /** Where she was last. */
  readonly place: Place;
  readonly title: string;
  /** The share of the version's blocks before and at that place: from 0 to 1. */
  readonly progress: number;
  /** The largest that this ever was. */
  readonly furthest: number;
  /** When she was there: ISO 8601, UTC. */
  readonly at: string;
  /** Whether she ever came to its end. */
  readonly isFinished: boolean;
}
