import { render } from "lit/html.js";
import { Data, Id, Tag } from "@/page/marks";
import type { Bookmark } from "@/reader/bookmarks/Bookmark";
import type { MarkdownSource } from "@/reader/bookmarks/exportMarkdown";
import { storeOpened } from "../bookmarks/opened";
import { openRendered } from "../fonts/openRendered";
import { activate } from "../page/activate";
import { showNotice } from "../page/notice";
import { hideNotice } from "../page/noticeBar";
import { onComeBack } from "../page/onComeBack";
import { pageLocale } from "../page/pageLocale";
import { loadReaderMessages } from "../page/readerMessages";
import { onPlaceQueued } from "../storage/placeQueue";
import { bookmarks as store } from "../storage/stores";
import type { ShelfView } from "./arrangeShelf";
import type { ContinueReading } from "./ContinueReading";
import { type ExportForm, exportBookmarks } from "./exportBookmarks";
import { importFiles } from "./importFiles";
import { Publication } from "./Publication";
import { prepareTexts } from "./prepareTexts";
import { isPersisted, PATIENCE, readList, readPlaces, wait } from "./readShelf";
import { renderCopies } from "./renderCopies";
import { renderShelf } from "./renderShelf";
import { FIRST, Shelf } from "./Shelf";
import type { ShelfActions, ShelfState } from "./ShelfState";
import { readView, writeView } from "./viewAddress";

/**
 * Shows the shelf in an element, and updates it as the bookmarks change.
 *
 * @returns what ends that
 */
export async function openShelf(host: HTMLElement): Promise<() => void> {
  const fetching = Publication.fetch(host.dataset[Data.Catalogue] ?? "");
  const publication = Promise.race([fetching, wait(PATIENCE)]);
  const shelf = new ShelfOnPage(host, await readState(publication));
  const others = [...document.querySelectorAll<ContinueReading>(Tag.ContinueReading)];
  const shown = Promise.all(others.map((other) => other.shown));
  await Promise.race([shown, wait(PATIENCE)]).catch(() => {});
  const close = shelf.open();
  if (!(await publication)) void fetching.then((late) => shelf.publish(late));
  return close;
}

/** Reads all that the shelf shows at first. */
async function readState(publishing: Promise<Publication | undefined>): Promise<ShelfState> {
  const [t, list, places, isLasting, publication] = await Promise.all([
    loadReaderMessages(),
    readList(),
    readPlaces(),
    isPersisted(),
    publishing,
  ]);
  const state: ShelfState = {
    t,
    pageLocale: pageLocale(),
    publication: publication ?? new Publication(),
    isolate: (text) => text,
    bookmarks: [],
    aside: 0,
    ...list,
    places,
    view: readView(location.search, list.bookmarks ?? []),
    limit: FIRST,
    drafts: new Map(),
    imports: [],
    isLasting,
  };
  return { ...state, isolate: await prepareTexts(state) };
}

/** The shelf in an element of the page: what it shows, and where the focus goes. */
class ShelfOnPage implements ShelfActions {
  readonly #host: HTMLElement;
  readonly #shelf: Shelf;
  /** Where the controls stand that export and import, at the foot of the page. */
  readonly #copies = document.getElementById(Id.Copies);
  #isClosed = false;

  constructor(host: HTMLElement, state: ShelfState) {
    this.#host = host;
    const onChange = () => this.#render();
    this.#shelf = new Shelf(state, { store, readList, readPlaces, prepareTexts, onChange });
  }

  /** @returns what ends the updates */
  open(): () => void {
    this.#render();
    const unsubscribe = store.subscribe(() => this.#shelf.reload());
    const closing = new AbortController();
    onComeBack(() => void this.#shelf.reload(), closing.signal);
    onPlaceQueued(() => void this.#shelf.reload(), closing.signal);
    return () => {
      this.#isClosed = true;
      unsubscribe();
      closing.abort();
    };
  }

  /** Shows what is published, as soon as that is known. */
  publish(publication: Publication): void {
    this.#shelf.update({ publication });
  }

  filter(locale: string | undefined): void {
    this.#look({ locale });
  }

  sort(sort: ShelfView["sort"]): void {
    this.#look({ sort });
  }

  search(query: string): void {
    this.#look({ query });
  }

  showMore(): void {
    const before = new Set(this.#shownIds());
    this.#shelf.showMore();
    const next = this.#shownIds().find((id) => !before.has(id));
    if (next !== undefined) this.#focus("remove", next);
  }

  follow(id: string): void {
    storeOpened(id);
  }

  editNote(bookmark: Bookmark): void {
    this.#shelf.setDraft(bookmark.id, { bookmark, text: bookmark.note });
    this.#focus("note", bookmark.id);
  }

  changeDraft(id: string, text: string): void {
    const draft = this.#shelf.state.drafts.get(id);
    if (draft) this.#shelf.setDraft(id, { ...draft, text });
  }

  cancelNote(id: string): void {
    this.#shelf.cancelNote(id);
    this.#focus("edit", id);
  }

  async saveNote(id: string): Promise<void> {
    if (await this.#shelf.saveNote(id)) this.#focus("edit", id);
  }

  async remove(bookmark: Bookmark, title: string, words?: string): Promise<void> {
    let before: readonly string[] = [];
    const removed = await this.#shelf.remove(bookmark, () => {
      before = this.#shownIds();
    });
    if (!removed) return;
    const index = before.indexOf(bookmark.id);
    const next = before[index + 1] ?? before[index - 1];
    if (next === undefined || !this.#focus("remove", next)) this.#focusStatus();
    const { t } = this.#shelf.state;
    showNotice(
      // Isolated: it may be in a language of the other direction.
      t("shelf.removed", { title: `\u2068${words ?? title}\u2069` }),
      [{ label: t("shelf.undo"), act: () => void this.#restore(removed) }],
    );
  }

  async export(form: ExportForm): Promise<void> {
    const list = await this.#shelf.attempt("", () => store.list());
    if (list) await activate(() => exportBookmarks(list.bookmarks, form, this.#source()));
  }

  async import(input: HTMLInputElement): Promise<void> {
    const imports = await importFiles([...(input.files ?? [])], store);
    // So that the same file can be chosen once more.
    input.value = "";
    if (!(await this.#shelf.showImports(imports))) return;
    // Whoever brings her bookmarks here wants them to stay.
    await navigator.storage?.persist?.().catch(() => false);
    this.#shelf.update({ isLasting: await isPersisted() });
  }

  #render(): void {
    if (this.#isClosed) return;
    const { state, articles } = this.#shelf;
    render(renderShelf(state, articles, this), this.#host);
    openRendered(this.#host);
    if (!this.#copies) return;
    render(renderCopies(state, this), this.#copies);
    openRendered(this.#copies);
  }

  /** What exports say of the site. */
  #source(): MarkdownSource {
    const { publication } = this.#shelf.state;
    const { [Data.Site]: siteUrl = "", [Data.Publication]: name = "" } = this.#host.dataset;
    return {
      siteUrl,
      publication: name,
      locales: publication.locales,
      nameOf: (locale) => publication.nameOf(locale),
      titleOf: (slug, locale) => publication.titleOf(publication.slugOf(slug), locale),
    };
  }

  #look(change: Partial<ShelfView>): void {
    this.#shelf.look(change);
    writeView(this.#shelf.state.view);
  }

  async #restore(bookmark: Bookmark): Promise<void> {
    if (!(await this.#shelf.restore(bookmark, hideNotice))) return;
    if (!this.#focus("remove", bookmark.id)) this.#focusStatus();
  }

  /** Returns the ids of the bookmarks that are shown, in order. */
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
