import type { StoredPlace } from "@/reader/places/StoredPlace";
import { StorageFailure } from "@/reader/StorageFailure";
import { latestPlaces, bookmarks as store } from "../storage/stores";
import type { ShelfState } from "./ShelfState";

/** How long the list waits for anything but the bookmarks, in milliseconds. */
export const PATIENCE = 1_500;

/** What the shelf knows of the stored bookmarks. */
export type StoredList = Pick<ShelfState, "failures"> &
  Partial<Pick<ShelfState, "bookmarks" | "aside">>;

/** Reads the stored bookmarks, or why they can't be read. */
export async function readList(): Promise<StoredList> {
  try {
    return { ...(await store.list()), failures: new Map() };
  } catch (error) {
    return { failures: new Map([["", StorageFailure.of(error)]]) };
  }
}

/** Reads how far the reader came in each version; none where that can't be read. */
export async function readPlaces(): Promise<ReadonlyMap<string, StoredPlace>> {
  const none: readonly StoredPlace[] = [];
  const places = await Promise.race([latestPlaces(), wait(PATIENCE)]).catch(() => none);
  return new Map((places ?? none).map((place) => [place.id, place]));
}

/** Tells whether the browser has promised not to delete what the site stores. */
export async function isPersisted(): Promise<boolean> {
  try {
    return (await Promise.race([navigator.storage?.persisted?.(), wait(PATIENCE)])) ?? false;
  } catch {
    return false;
  }
}

/** Waits for some milliseconds. */
export function wait(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
}
