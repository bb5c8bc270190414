import type { DBSchema } from "idb";

/**
 * What the browser keeps for the reader, store by store, in the present version.
 * What lies in a store may have been put there by any build, so that its type is
 * known only when it has been read field by field.
 *
 * A field more in a record is a version more: a build that does not know the field
 * would drop it when it writes the record again.
 */
export interface Schema extends DBSchema {
  bookmarks: { key: string; value: unknown; indexes: { version: [string, string] } };
  /** Records that could not be read, kept for a build that can. */
  aside: { key: number; value: AsideRecord; indexes: { from: string } };
  places: { key: string; value: unknown };
  /** What is kept for reading offline, by `locale/slug`. */
  saved: { key: string; value: SavedRecord };
}

/** A record that could not be read. */
export interface AsideRecord {
  /** The store that it lay in. */
  readonly from: string;
  readonly record: unknown;
  /** When it was put aside: ISO 8601, UTC. */
  readonly at: string;
}

/** A version that can be read offline. */
export interface SavedRecord {
  /** `locale/slug`. */
  readonly id: string;
  readonly bytes: number;
  /** When it was saved: ISO 8601, UTC. */
  readonly at: string;
}
