import { render } from "lit/html.js";
import { Data, Tag } from "@/page/marks";
import type { Bookmark } from "@/reader/bookmarks/Bookmark";
import { mergeNotes } from "@/reader/bookmarks/mergeNotes";
import type { KeptPlace } from "@/reader/places/KeptPlace";
import { StorageFailure } from "@/reader/StorageFailure";
import { noteOpened } from "../bookmarks/opened";
import { loadFaces } from "../fonts/loadFaces";
import { openDrawn } from "../fonts/openDrawn";
import { hideNotice, showNotice } from "../page/notice";
import { pageLocale } from "../page/pageLocale";
import { pressed } from "../page/pressed";
import { loadWords } from "../page/words";
import { latestPlaces, bookmarks as store } from "../storage/keeping";
import { arrangeShelf, type ShelfArticle, type ShelfView } from "./arrangeShelf";
import type { ContinueReading } from "./ContinueReading";
import { drawShelf } from "./drawShelf";
import { type ExportForm, exportBookmarks } from "./exportBookmarks";
import { importFiles } from "./importFiles";
import { type Isolate, isolating } from "./isolating";
import { Publication } from "./Publication";
import type { Draft, ShelfActions, ShelfState } from "./ShelfState";

/** How many bookmarks are drawn at first, and how many more at most when she asks for them. */
const FIRST = 50;
const MORE = 200;

/** For how long the list waits for what is published, in milliseconds. */
const PATIENCE = 1_500;

/**
 * Shows the shelf in an element, and keeps it as the bookmarks are.
 *
 * @returns what ends that
 */
export async function openShelf(host: HTMLElement): Promise<() => void> {
  const shelf = new Shelf(host);
  await shelf.open();
  return () => shelf.close();
}

class Shelf implements ShelfActions {
  readonly #host: HTMLElement;
  #state: ShelfState | undefined;
  #unsubscribe: (() => void) | undefined;
  /** Counts what changed the list, so that an older answer never replaces a newer. */
  #changes = 0;
  #isClosed = false;
  /** The order of the shelf, and what it follows from. */
  #arranged: { of: readonly unknown[]; articles: readonly ShelfArticle[] } | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  async open(): Promise<void> {
    const fetching = Publication.fetch(this.#host.dataset[Data.Catalogue] ?? "");
    const [words, list, places, isLasting, publication] = await Promise.all([
      loadWords(),
      readList(),
      readPlaces(),
      isPersisted(),
      Promise.race([fetching, wait(PATIENCE)]),
    ]);
    const state: ShelfState = {
      words,
      pageLocale: pageLocale(),
      publication: publication ?? new Publication(),
      isolate: (text) => text,
      bookmarks: [],
      aside: 0,
      ...list,
      places,
      view: viewOf(location.search, list.bookmarks ?? []),
      limit: FIRST,
      drafts: new Map(),
      imports: [],
      isLasting,
    };
    this.#state = { ...state, isolate: await prepareTexts(state) };
    const others = document.querySelector<ContinueReading>(Tag.ContinueReading)?.shown;
    await Promise.race([others, wait(PATIENCE)]).catch(() => {});
    if (this.#isClosed) return;
    this.#render();
    this.#unsubscribe = store.subscribe(this.#reload);
    addEventListener("pageshow", this.#comeBack);
    if (!publication) void fetching.then((late) => this.#update({ publication: late }));
  }

  close(): void {
    this.#isClosed = true;
    this.#unsubscribe?.();
    removeEventListener("pageshow", this.#comeBack);
  }

  filter(locale: string | undefined): void {
    this.#look({ locale });
  }

  sort(sort: ShelfView["sort"]): void {
    this.#look({ sort });
  }

  showMore(): void {
    const before = new Set(this.#shownIds());
    const { limit } = this.#now;
    this.#update({ limit: limit + Math.min(limit, MORE) });
    const next = this.#shownIds().find((id) => !before.has(id));
    if (next !== undefined) this.#focus("remove", next);
  }

  follow(id: string): void {
    noteOpened(id);
  }

  editNote(bookmark: Bookmark): void {
    this.#setDraft(bookmark.id, { bookmark, text: bookmark.note });
    this.#focus("note", bookmark.id);
  }

  changeDraft(id: string, text: string): void {
    const draft = this.#now.drafts.get(id);
    if (draft) this.#setDraft(id, { ...draft, text });
  }

  cancelNote(id: string): void {
    this.#setDraft(id, undefined);
    this.#fail(id, undefined);
    // Another tab may have removed the bookmark, which stayed only for the note.
    void this.#reload();
    this.#focus("edit", id);
  }

  async saveNote(id: string): Promise<void> {
    const draft = this.#now.drafts.get(id);
    if (!draft) return;
    const { bookmark, text } = draft;
    const saved = await this.#attempt(id, async () => {
      const kept = await store.get(id);
      // Another tab has removed it, or written to its note: no word of either is lost.
      if (!kept) return store.restore({ ...bookmark, note: text });
      return store.setNote(id, kept.note === bookmark.note ? text : mergeNotes(kept.note, text));
    });
    if (!saved) return;
    this.#setDraft(id, undefined);
    this.#put(id, saved);
    this.#focus("edit", id);
  }

  async remove(bookmark: Bookmark, title: string): Promise<void> {
    const { id } = bookmark;
    const taken = await this.#attempt(id, async () => (await store.remove(id)) ?? bookmark);
    if (!taken) return;
    const before = this.#shownIds();
    const index = before.indexOf(id);
    this.#setDraft(id, undefined);
    this.#put(id, undefined);
    const next = before[index + 1] ?? before[index - 1];
    if (next === undefined || !this.#focus("remove", next)) this.#focusStatus();
    const { words } = this.#now;
    // Isolated: it may be in a language of the other direction.
    showNotice(words("shelf.removed", { title: `\u2068${title}\u2069` }), [
      { label: words("shelf.undo"), act: () => void this.#restore(taken) },
    ]);
  }

  async export(form: ExportForm): Promise<void> {
    const list = await this.#attempt("", () => store.list());
    const site = this.#host.dataset[Data.Site] ?? "";
    if (list) await pressed(() => exportBookmarks(list.bookmarks, form, site));
  }

  async import(input: HTMLInputElement): Promise<void> {
    const imports = await importFiles([...(input.files ?? [])], store);
    // So that the same file can be chosen once more.
    input.value = "";
    this.#update({ imports });
    if (imports.every((result) => "failure" in result)) return;
    await this.#reload();
    // Whoever brings her bookmarks here wants them to stay.
    await navigator.storage?.persist?.().catch(() => false);
    this.#update({ isLasting: await isPersisted() });
  }

  get #now(): ShelfState {
    if (!this.#state) throw new Error("The shelf is not open yet.");
    return this.#state;
  }

  #update(changes: Partial<ShelfState>): void {
    this.#state = { ...this.#now, ...changes };
    if (!this.#isClosed) this.#render();
  }

  #render(): void {
    render(drawShelf(this.#now, this.#arrange(), this), this.#host);
    openDrawn(this.#host);
  }

  /** Anew only where something of it changed: a note is drawn with each letter typed. */
  #arrange(): readonly ShelfArticle[] {
    const { bookmarks, publication, view, pageLocale } = this.#now;
    const of = [bookmarks, publication, view];
    if (!this.#arranged || of.some((input, index) => input !== this.#arranged?.of[index])) {
      const articles = arrangeShelf(bookmarks, publication, view, pageLocale);
      this.#arranged = { of, articles };
    }
    return this.#arranged.articles;
  }

  /** Changes what is seen, and says so in the address: the page opens as she left it. */
  #look(change: Partial<ShelfView>): void {
    const view = { ...this.#now.view, ...change };
    this.#update({ view, limit: FIRST });
    const url = new URL(location.href);
    setOrDelete(url.searchParams, "language", view.locale);
    setOrDelete(url.searchParams, "sort", view.sort === "title" ? "title" : undefined);
    history.replaceState(history.state, "", url);
  }

  #reload = async (): Promise<void> => {
    this.#changes += 1;
    const change = this.#changes;
    const [list, places] = await Promise.all([readList(), readPlaces()]);
    if (change !== this.#changes) return;
    const state = { ...this.#now, ...list, places };
    // What she is writing about stays, even where another tab has removed it.
    const ids = new Set(state.bookmarks.map(({ id }) => id));
    const held = [...state.drafts.values()].filter(({ bookmark }) => !ids.has(bookmark.id));
    const isolate = await prepareTexts(state);
    if (change !== this.#changes) return;
    this.#update({
      ...list,
      bookmarks: [...state.bookmarks, ...held.map(({ bookmark }) => bookmark)],
      places,
      isolate,
    });
  };

  /** A page that was kept while she read elsewhere does not know how far she came. */
  #comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) void this.#reload();
  };

  async #restore(bookmark: Bookmark): Promise<void> {
    const restored = await this.#attempt("", () => store.restore(bookmark));
    if (!restored) return;
    hideNotice();
    this.#put(bookmark.id, restored);
    if (!this.#focus("remove", bookmark.id)) this.#focusStatus();
  }

  /** Does what may fail, and tells so beside the bookmark that it was about. */
  async #attempt<T>(id: string, act: () => Promise<T>): Promise<T | undefined> {
    try {
      const result = await act();
      if (this.#now.failures.has(id)) this.#fail(id, undefined);
      return result;
    } catch (error) {
      this.#fail(id, StorageFailure.of(error));
      return undefined;
    }
  }

  #fail(id: string, failure: StorageFailure | undefined): void {
    this.#update({ failures: changed(this.#now.failures, id, failure) });
  }

  #setDraft(id: string, draft: Draft | undefined): void {
    this.#update({ drafts: changed(this.#now.drafts, id, draft) });
  }

  /** Puts a bookmark in the list at once; what the storage says of it comes later. */
  #put(id: string, bookmark: Bookmark | undefined): void {
    this.#changes += 1;
    const others = this.#now.bookmarks.filter((other) => other.id !== id);
    this.#update({ bookmarks: bookmark ? [...others, bookmark] : others });
  }

  /** The ids of the bookmarks that are drawn, in order. */
  #shownIds(): string[] {
    return [...this.#host.querySelectorAll<HTMLElement>(`[data-${Data.Id}]`)].map(
      ({ dataset }) => dataset[Data.Id] ?? "",
    );
  }

  /** @returns whether there is such a control */
  #focus(control: "note" | "edit" | "remove", id: string): boolean {
    const element = document.getElementById(`${control}:${id}`);
    element?.focus();
    return element !== null;
  }

  #focusStatus(): void {
    this.#host.querySelector<HTMLElement>("[role=status]")?.focus();
  }
}

/** What the storage holds, or why it can't be read. */
async function readList(): Promise<
  Pick<ShelfState, "failures"> & Partial<Pick<ShelfState, "bookmarks" | "aside">>
> {
  try {
    return { ...(await store.list()), failures: new Map() };
  } catch (error) {
    return { failures: new Map([["", StorageFailure.of(error)]]) };
  }
}

/** How far she came; where that can't be read, the shelf does without. */
async function readPlaces(): Promise<ReadonlyMap<string, KeptPlace>> {
  const none: readonly KeptPlace[] = [];
  const places = await Promise.race([latestPlaces(), wait(PATIENCE)]).catch(() => none);
  return new Map((places ?? none).map((place) => [place.id, place]));
}

async function isPersisted(): Promise<boolean> {
  try {
    return (await Promise.race([navigator.storage?.persisted?.(), wait(PATIENCE)])) ?? false;
  } catch {
    return false;
  }
}

/** Sees to it that the texts can be set as they have to be. */
async function prepareTexts({ bookmarks, publication, pageLocale }: ShelfState): Promise<Isolate> {
  const locales = new Set(bookmarks.map(({ place }) => place.locale));
  locales.delete(pageLocale);
  const [isolate] = await Promise.all([
    isolating(textsOf(bookmarks, publication)),
    loadFaces([...locales].flatMap((locale) => publication.languageOf(locale).typeface ?? [])),
  ]);
  return isolate;
}

function* textsOf(bookmarks: readonly Bookmark[], publication: Publication): Iterable<string> {
  for (const { title, place, note } of bookmarks) {
    yield title;
    yield note;
    yield place.quotation?.exact ?? "";
    yield publication.titleOf(publication.slugOf(place.slug), place.locale) ?? "";
  }
}

/** What the address says that she wants to see; a language of which there is nothing, it was long ago. */
function viewOf(search: string, bookmarks: readonly Bookmark[]): ShelfView {
  const query = new URLSearchParams(search);
  const locale = query.get("language") ?? undefined;
  return {
    ...(bookmarks.some(({ place }) => place.locale === locale) && { locale }),
    sort: query.get("sort") === "title" ? "title" : "newest",
  };
}

function setOrDelete(query: URLSearchParams, name: string, value: string | undefined): void {
  if (value === undefined) query.delete(name);
  else query.set(name, value);
}

/** A map in which a key has another value, or none. */
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

function wait(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
}
