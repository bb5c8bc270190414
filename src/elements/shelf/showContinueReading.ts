import { render } from "lit/html.js";
import { Data, Tag } from "@/page/marks";
import type { StoredPlace } from "@/reader/places/StoredPlace";
import { StorageFailure } from "@/reader/StorageFailure";
import { loadFaces } from "../fonts/loadFaces";
import { openRendered } from "../fonts/openRendered";
import { showNotice } from "../page/notice";
import { pageLocale } from "../page/pageLocale";
import { loadReaderMessages } from "../page/readerMessages";
import { rememberPlaces, remembersPlaces } from "../storage/placeQueue";
import { storeReturning } from "../storage/returning";
import { latestPlaces, places as store } from "../storage/stores";
import { entriesToContinue } from "./entriesToContinue";
import { isolating } from "./isolating";
import { Publication } from "./Publication";
import { type ContinueActions, type ContinueState, renderContinue } from "./renderContinue";
import { renderNext } from "./renderNext";

/** How often each element was to show it: an older answer never replaces a newer one. */
const times = new WeakMap<HTMLElement, number>();

/**
 * Shows in an element what the reader may go on with, or leaves it empty. Called once more, it
 * shows what that is by now.
 */
export async function showContinueReading(host: HTMLElement): Promise<void> {
  const time = (times.get(host) ?? 0) + 1;
  times.set(host, time);
  const [t, places, publication] = await Promise.all([
    loadReaderMessages(),
    latestPlaces().catch((): readonly StoredPlace[] => []),
    Publication.fetch(host.dataset[Data.Catalogue] ?? ""),
  ]);
  const isBrief = host.dataset[Data.Brief] !== undefined;
  const entries = entriesToContinue({ places, publication, isOn: remembersPlaces() });
  const shown = entries.slice(0, isBrief ? 1 : entries.length);
  const [isolate] = await Promise.all([
    isolating(places.map(({ title }) => title)),
    loadFaces(
      shown.flatMap(({ locale }) => publication.languageOf(locale).typeface ?? []),
      { arePublished: true },
    ),
  ]);
  const hasSwitch = host.dataset[Data.Switch] !== undefined;
  let state: ContinueState = {
    t,
    pageLocale: pageLocale(),
    publication,
    isolate,
    places,
    hasSwitch,
    isOn: remembersPlaces(),
    showsAll: false,
  };
  const update = (change: Partial<ContinueState>) => {
    state = { ...state, ...change };
    render(isBrief ? renderNext(state) : renderContinue(state, actions), host);
    openRendered(host);
  };
  const actions: ContinueActions = {
    showAll: () => update({ showsAll: true }),
    remember: async (box) => {
      const { isOn } = state;
      const change = await changeRemembering(box, isOn);
      update(change);
      for (const other of document.querySelectorAll<HTMLElement>(Tag.ContinueReading)) {
        if (other !== host) void showContinueReading(other);
      }
      if (change.isOn === false) showNotice(t("continue.deleted"));
    },
  };
  const goesOn = entries.length > 0;
  if (publication.isKnown) storeReturning(goesOn);
  const hasRoom = document.documentElement.dataset[Data.Returning] !== undefined;
  if (isBrief ? !hasRoom : host.childElementCount === 0 && !hasSwitch && !goesOn) return;
  if (times.get(host) === time) update({});
}

/**
 * Turns remembering on or off, and forgets everything where it is off. If that fails, it stays
 * as it was.
 *
 * @returns what is different in the state
 */
async function changeRemembering(
  box: HTMLInputElement,
  wasOn: boolean,
): Promise<Partial<ContinueState>> {
  try {
    rememberPlaces(box.checked);
    if (!box.checked) await store.clear();
  } catch (error) {
    restoreSwitch(wasOn);
    // Lit knows only what it wrote itself, not what the reader did to the box.
    box.checked = wasOn;
    return { failure: StorageFailure.of(error) };
  }
  const isOn = box.checked;
  return { isOn, failure: undefined, ...(!isOn && { places: [] }) };
}

/** Undoes the first half of a change whose second half failed. */
function restoreSwitch(isOn: boolean): void {
  try {
    rememberPlaces(isOn);
  } catch {
    // Then it was never changed.
  }
}
