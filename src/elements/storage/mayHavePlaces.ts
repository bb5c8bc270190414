import { queuedPlaces } from "./placeQueue";

/**
 * Tells whether this browser may have kept a place: for most who come for the first time nothing
 * more is loaded.
 */
export async function mayHavePlaces(): Promise<boolean> {
  if (queuedPlaces().length > 0) return true;
  try {
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => name === "waraq");
  } catch {
    // A browser that can't list them, or has none: it is found out by opening it.
    return "indexedDB" in globalThis;
  }
}
