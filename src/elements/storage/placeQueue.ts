import type { SeenPlace } from "@/reader/places/PlaceStore";
import { storeReturning } from "./returning";

/** How a version's place is called while it waits to be taken into the store: `waraq-place ur/rivers`. */
const NOTED = "waraq-place ";

/** Whether places are remembered: "off" when the reader does not want it. */
const REMEMBERS = "waraq-places";

/**
 * Stores the reader's place at once: a page that she leaves has no time to open a database.
 * Each version has an entry of its own, so that no tab overwrites another's.
 *
 * @param goesOn whether she can go on from there
 */
export function queuePlace(seen: SeenPlace, goesOn = true): void {
  const { locale, slug } = seen.place;
  if (goesOn) storeReturning(true);
  try {
    localStorage.setItem(`${NOTED}${locale}/${slug}`, JSON.stringify(seen));
  } catch {
    // She finds her place by herself.
  }
}

/** Returns the places that are queued and not yet in the database, without unreadable ones. */
export function queuedPlaces(): readonly { readonly key: string; readonly seen: SeenPlace }[] {
  return keysOf().flatMap((key) => {
    try {
      return { key, seen: JSON.parse(localStorage.getItem(key) ?? "") as SeenPlace };
    } catch {
      return [];
    }
  });
}

/**
 * Does something when another page of this browser has queued a place, while the reader looks at
 * this one. A page that she goes back from may do so after this one is shown again.
 */
export function onPlaceQueued(act: () => void, signal: AbortSignal): void {
  addEventListener(
    "storage",
    ({ key, newValue }) => {
      const isPlace = newValue !== null && key?.startsWith(NOTED);
      if (isPlace && document.visibilityState === "visible") act();
    },
    { signal },
  );
}

/** Removes a queued place once it is in the database. */
export function removeQueued(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // It is taken once more, to the same effect.
  }
}

/** Tells whether the reader lets places be remembered. */
export function remembersPlaces(): boolean {
  try {
    return localStorage.getItem(REMEMBERS) !== "off";
  } catch {
    return false;
  }
}

/**
 * Turns remembering on or off.
 *
 * @throws where the browser does not keep that
 */
export function rememberPlaces(isOn: boolean): void {
  if (isOn) localStorage.removeItem(REMEMBERS);
  else {
    localStorage.setItem(REMEMBERS, "off");
    storeReturning(false);
    for (const key of keysOf()) localStorage.removeItem(key);
  }
}

function keysOf(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(NOTED));
  } catch {
    return [];
  }
}
