import type { Bookmark } from "@/reader/bookmarks/Bookmark";
import type { BookmarkStore } from "@/reader/bookmarks/BookmarkStore";
import { mergeNotes } from "@/reader/bookmarks/mergeNotes";
import { StorageFailure } from "@/reader/StorageFailure";
import { arrangeShelf, type ShelfArticle, type ShelfView } from "./arrangeShelf";
import type { ImportResult } from "./importFiles";
import type { Isolate } from "./isolating";
import type { StoredList } from "./readShelf";
import type { Draft, ShelfState } from "./ShelfState";

/** How many bookmarks are shown at first, and how many more at most when the reader asks for them. */
export const FIRST = 50;
const MORE = 200;

/** What the shelf gets from the page and its storage. */
export interface ShelfEnvironment {
  readonly store: BookmarkStore;
  readonly readList: () => Promise<StoredList>;
  readonly readPlaces: () => Promise<ShelfState["places"]>;
  /** Called for texts that are about to be shown. */
  readonly prepareTexts: (state: ShelfState) => Promise<Isolate>;
  /** Called after each change of the state. */
  readonly onChange: () => void;
}

/** The state of the shelf, and how it changes. */
export class Shelf {
  readonly #environment: ShelfEnvironment;
  #state: ShelfState;
  /** Counts the changes of the list, so that an older answer never replaces a newer one. */
  #changes = 0;
  /** The order of the shelf, and what it follows from. */
  #arranged: { of: readonly unknown[]; articles: readonly ShelfArticle[] } | undefined;

  constructor(state: ShelfState, environment: ShelfEnvironment) {
    this.#state = state;
    this.#environment = environment;
  }

  get state(): ShelfState {
    return this.#state;
  }

  /** The articles in order; arranged anew only after a change that matters, and not with each letter of a note. */
  get articles(): readonly ShelfArticle[] {
    const { bookmarks, publication, view, pageLocale } = this.#state;
    const of = [bookmarks, publication, view];
    if (!this.#arranged || of.some((input, index) => input !== this.#arranged?.of[index])) {
      const articles = arrangeShelf(bookmarks, publication, view, pageLocale);
      this.#arranged = { of, articles };
    }
    return this.#arranged.articles;
  }

  /** Changes parts of the state. */
  update(changes: Partial<ShelfState>): void {
    this.#state = { ...this.#state, ...changes };
    this.#environment.onChange();
  }

  /** Changes what of the shelf is shown, and in what order. */
  look(change: Partial<ShelfView>): void {
    this.update({ view: { ...this.#state.view, ...change }, limit: FIRST });
  }

  /** Shows more bookmarks. */
  showMore(): void {
    const { limit } = this.#state;
    this.update({ limit: limit + Math.min(limit, MORE) });
  }

  /** Reads the storage again. */
  async reload(): Promise<void> {
    const { readList, readPlaces, prepareTexts } = this.#environment;
    this.#changes += 1;
    const change = this.#changes;
    const [list, places] = await Promise.all([readList(), readPlaces()]);
    if (change !== this.#changes) return;
    const state = { ...this.#state, ...list, places };
    // A bookmark whose note is being written stays, even where another tab has removed it.
    const ids = new Set(state.bookmarks.map(({ id }) => id));
    const held = [...state.drafts.values()].filter(({ bookmark }) => !ids.has(bookmark.id));
    const isolate = await prepareTexts(state);
    if (change !== this.#changes) return;
    this.update({
      ...list,
      bookmarks: [...state.bookmarks, ...held.map(({ bookmark }) => bookmark)],
      places,
      isolate,
    });
  }

  /** Sets the note that is being written for a bookmark, or ends the writing. */
  setDraft(id: string, draft: Draft | undefined): void {
    this.update({ drafts: changed(this.#state.drafts, id, draft) });
  }

  /** Ends the writing of a note, and leaves the bookmark as it is stored. */
  cancelNote(id: string): void {
    this.setDraft(id, undefined);
    this.#fail(id, undefined);
    // Another tab may have removed the bookmark, which stayed only for the note.
    void this.reload();
  }

  /**
   * Saves the note that is being written for a bookmark.
   *
   * @returns whether it was saved
   */
  async saveNote(id: string): Promise<boolean> {
    const { store } = this.#environment;
    const draft = this.#state.drafts.get(id);
    if (!draft) return false;
    const { bookmark, text } = draft;
    const saved = await this.attempt(id, async () => {
      const kept = await store.get(id);
      // Another tab has removed it, or written to its note: no word of either is lost.
      if (!kept) return store.restore({ ...bookmark, note: text });
      return store.setNote(id, kept.note === bookmark.note ? text : mergeNotes(kept.note, text));
    });
    if (!saved) return false;
    this.setDraft(id, undefined);
    this.#put(id, saved);
    return true;
  }

  /**
   * Removes a bookmark.
   *
   * @param onRemoved called as soon as it is, while it is still shown
   * @returns the bookmark as it was stored last, or nothing where it could not be removed
   */
  async remove(bookmark: Bookmark, onRemoved: () => void): Promise<Bookmark | undefined> {
    const { id } = bookmark;
    const removed = await this.attempt(
      id,
      async () => (await this.#environment.store.remove(id)) ?? bookmark,
    );
    if (!removed) return undefined;
    onRemoved();
    this.setDraft(id, undefined);
    this.#put(id, undefined);
    return removed;
  }

  /**
   * Stores a removed bookmark again.
   *
   * @param onStored called as soon as it is, before it is shown
   * @returns whether it is stored
   */
  async restore(bookmark: Bookmark, onStored: () => void): Promise<boolean> {
    const restored = await this.attempt("", () => this.#environment.store.restore(bookmark));
    if (!restored) return false;
    onStored();
    this.#put(bookmark.id, restored);
    return true;
  }

  /**
   * Shows what became of imported files, and what came with them.
   *
   * @returns whether anything did
   */
  async showImports(imports: readonly ImportResult[]): Promise<boolean> {
    this.update({ imports });
    if (imports.every((result) => "failure" in result)) return false;
    await this.reload();
    return true;
  }

  /** Runs what may fail, and shows a failure beside the bookmark that it is about. */
  async attempt<T>(id: string, act: () => Promise<T>): Promise<T | undefined> {
    try {
      const result = await act();
      if (this.#state.failures.has(id)) this.#fail(id, undefined);
      return result;
    } catch (error) {
      this.#fail(id, StorageFailure.of(error));
      return undefined;
    }
  }

  #fail(id: string, failure: StorageFailure | undefined): void {
    this.update({ failures: changed(this.#state.failures, id, failure) });
  }

  /** Puts a bookmark in the list at once; what the storage says of it comes later. */
  #put(id: string, bookmark: Bookmark | undefined): void {
    this.#changes += 1;
    const others = this.#state.bookmarks.filter((other) => other.id !== id);
    this.update({ bookmarks: bookmark ? [...others, bookmark] : others });
  }
}

/** Returns a copy of a map in which a key has another value, or none. */
function changed<T>(
  map: ReadonlyMap<string, T>,
  key: string,
  value: T | undefined,
): Map<string, T> {
  const copy = new Map(map);
  if (value === undefined) copy.delete(key);
  else copy.set(key, value);
  return copy;
}
