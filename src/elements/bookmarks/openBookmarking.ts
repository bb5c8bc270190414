import type { Place } from "@/core/places/Place";
import { quote } from "@/core/places/quote";
import { addresses } from "@/page/addresses";
import { Data } from "@/page/marks";
import type { Bookmark } from "@/reader/bookmarks/Bookmark";
import { bookmarkId } from "@/reader/bookmarks/bookmarkId";
import { mergeNotes } from "@/reader/bookmarks/mergeNotes";
import { StorageFailure } from "@/reader/StorageFailure";
import { showNotice } from "../page/notice";
import { pageLocale } from "../page/pageLocale";
import { loadReaderMessages, type ReaderMessages } from "../page/readerMessages";
import { readingIndex, standingOf } from "../page/readingPlace";
import { placeIdOf, type VersionOnPage } from "../page/versionOnPage";
import type { Passage } from "../passage/Passage";
import { selectedWords } from "../passage/selectedWords";
import { bookmarks } from "../storage/stores";
import { authorsWords } from "./authorsWords";
import { goToBookmark } from "./goToBookmark";
import { highlightWords } from "./highlightWords";
import { requestPersistence } from "./requestPersistence";

/**
 * Lets a reader bookmark what an article's page shows. Fetches all that it takes,
 * and brings her to the bookmark that the address names.
 *
 * @param button bookmarks the version as a whole; of two versions on a page, one has none
 * @param version as it was before anyone else wrote to the page
 * @param onChange shows in the tools of the blocks what is bookmarked
 * @param signal ends looking at what other tabs change
 */
export async function openBookmarking(
  button: HTMLButtonElement | null,
  version: VersionOnPage,
  onChange: OnChange,
  signal?: AbortSignal,
): Promise<Bookmarking> {
  const [t, authors] = await Promise.all([loadReaderMessages(), authorsWords(version)]);
  const bookmarking = new Bookmarking(button, authors, onChange, t);
  const end = bookmarks.subscribe(() => bookmarking.refresh());
  signal?.addEventListener("abort", end);
  if (signal?.aborted) end();
  await bookmarking.refresh();
  if (button) bookmarking.goToNamed();
  return bookmarking;
}

type OnChange = (blocks: VersionOnPage["blocks"]) => void;

/** Bookmarks of a version on the page: made, taken away, and shown as they are in all tabs. */
export class Bookmarking {
  readonly #version: VersionOnPage;
  readonly #button: HTMLButtonElement | null;
  readonly #onChange: OnChange;
  readonly #t: ReaderMessages;
  #kept: ReadonlyMap<string, Bookmark> = new Map();

  constructor(
    button: HTMLButtonElement | null,
    version: VersionOnPage,
    onChange: OnChange,
    t: ReaderMessages,
  ) {
    this.#t = t;
    this.#onChange = onChange;
    this.#version = version;
    this.#button = button;
  }

  /** Bookmarks the selected words, else the version where the reader is; or takes that away. */
  async activate(): Promise<void> {
    const { blocks } = this.#version;
    const selected = selectedWords(blocks);
    if (selected) return this.activatePassage(selected);
    // By the time she writes a note she may have moved on.
    const index = this.#readingIndex();
    return this.#toggle(this.#of(undefined), () => this.#openNote(undefined, index));
  }

  /**
   * Bookmarks a passage, or takes its bookmark away.
   *
   * @param bar its tools, where they are open
   */
  activatePassage(passage: Passage, bar?: HTMLElement): Promise<void> {
    return this.#toggle(this.#of(passage), () => this.#openNote(passage, passage.index, bar));
  }

  /** Returns the bookmark of a passage, or of the version, if it has one. */
  find(passage: Passage | undefined): Bookmark | undefined {
    return this.#kept.get(this.idOf(passage));
  }

  /** Returns the id of the bookmark that a passage, or the version, has or would have. */
  idOf(passage: Passage | undefined): string {
    return this.#of(passage).id;
  }

  /**
   * Writes a note to a passage or to the version, which is bookmarked with it. What another tab
   * has written meanwhile is kept as well.
   *
   * @param before the note that the reader changed
   * @returns whether it is kept; else the reader is told why not
   */
  async write(passage: Passage | undefined, note: string, before: string): Promise<boolean> {
    const bookmark = this.#of(passage);
    let isKept = false;
    await this.#attempt(async () => {
      const kept = await bookmarks.get(bookmark.id);
      if (!kept) await bookmarks.add({ ...bookmark, note });
      else {
        const joined = kept.note === before ? note : mergeNotes(kept.note, note);
        await bookmarks.setNote(kept.id, joined);
      }
      isKept = true;
      const said = note === "" ? "passage.noteRemoved" : "passage.noteSaved";
      showNotice(this.#t(said), [this.#list()]);
      void requestPersistence();
    });
    return isKept;
  }

  /** Shows what is bookmarked by now. */
  async refresh(): Promise<void> {
    const { locale, slug, blocks } = this.#version;
    // Where nothing can be read, nothing is marked; a press tells why.
    const found = await bookmarks.ofVersion(locale, slug).catch(() => []);
    this.#kept = new Map(found.map((bookmark) => [bookmark.id, bookmark]));
    this.#button?.setAttribute("aria-pressed", String(this.#kept.has(this.#idOfVersion())));

    const passages = found.filter(({ kind }) => kind !== "version");
    const marked = new Set(passages.map(({ place }) => place.blockId));
    for (const { element, ids } of blocks) {
      element.toggleAttribute(
        `data-${Data.Bookmarked}`,
        ids.some((id) => marked.has(id)),
      );
    }
    highlightWords(this.#version, found);
    this.#onChange(blocks);
  }

  /** Brings the reader to the bookmark that the address names. */
  goToNamed(): void {
    goToBookmark(this.#version, [...this.#kept.values()], this.#t);
  }

  /**
   * Adds a bookmark, or takes it away where it is there; either can be undone.
   *
   * @param openNote lets the reader write a note to it
   */
  async #toggle(bookmark: Bookmark, openNote: () => unknown): Promise<void> {
    const { id } = bookmark;
    await this.#attempt(async () => {
      const removed = await bookmarks.remove(id);
      if (removed) {
        const said = removed.note === "" ? "bookmark.removed" : "bookmark.removedWithNote";
        showNotice(this.#t(said), [this.#undoBy(() => bookmarks.restore(removed))]);
        return;
      }
      await bookmarks.add(bookmark);
      showNotice(this.#t("bookmark.added"), [
        this.#undoBy(() => bookmarks.remove(id)),
        { label: this.#t("shelf.addNote"), act: openNote },
        this.#list(),
      ]);
      // Not waited for: she may be asked.
      void requestPersistence();
    });
  }

  /** Opens the form for a note, where it belongs: at the block of the bookmark. */
  async #openNote(passage: Passage | undefined, index: number, bar?: HTMLElement): Promise<void> {
    const { openNoteInPlace } = await import("../passage/noteInPlace");
    const { blocks } = this.#version;
    const block = blocks[Math.max(index, 0)];
    if (!block) return;
    openNoteInPlace({ passage, block, bar }, this, this.#t, () =>
      this.#button?.focus({ preventScroll: true }),
    );
  }

  #list() {
    return { label: this.#t("bookmark.list"), act: addresses.bookmarks(pageLocale()) };
  }

  #undoBy(act: () => Promise<unknown>) {
    return {
      label: this.#t("bookmark.undo"),
      act: () =>
        this.#attempt(async () => {
          await act();
          showNotice(this.#t("bookmark.undone"));
          // The button that she pressed is gone.
          this.#button?.focus();
        }),
    };
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    await act().catch((error: unknown) =>
      showNotice(this.#t(`storage.${StorageFailure.of(error).reason}`)),
    );
    await this.refresh();
  }

  #idOfVersion(): string {
    return bookmarkId("version", this.#version);
  }

  /** The block where the reader is; of a hidden one, its row stands for it. */
  #readingIndex(): number {
    return readingIndex(this.#version.blocks.map(standingOf));
  }

  /** The bookmark that a passage, or the version where the reader is, has or would have. */
  #of(passage: Passage | undefined): Bookmark {
    const { blocks } = this.#version;
    if (!passage) return this.#bookmark("version", this.#place(this.#readingIndex()));
    const { index, words } = passage;
    const { ids = [], text = "" } = blocks[index] ?? {};
    // A block without an id of its own is known by its words, or it would be taken for the one before.
    const whole = ids.length === 0 && text !== "" ? { start: 0, end: text.length } : undefined;
    const range = words ? words.range : whole;
    return this.#bookmark(range ? "selection" : "block", this.#place(index, range));
  }

  #bookmark(kind: Bookmark["kind"], place: Place): Bookmark {
    const created = new Date().toISOString();
    const { title } = this.#version;
    return { id: bookmarkId(kind, place), kind, place, title, note: "", created, changed: created };
  }

  /**
   * The place of a block, with its first words or those of a range; above the first
   * block, that of the version's beginning.
   */
  #place(index: number, range?: { readonly start: number; readonly end: number }): Place {
    const { slug, locale, blocks } = this.#version;
    const blockId = placeIdOf(blocks, index);
    const quotation = quote(blocks[index]?.text ?? "", range);
    return {
      slug,
      locale,
      ...(blockId && { blockId }),
      ...(quotation && { quotation }),
    };
  }
}
