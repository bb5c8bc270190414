import type { Bookmark } from "@/reader/bookmarks/Bookmark";
import type { StoredPlace } from "@/reader/places/StoredPlace";
import type { StorageFailure } from "@/reader/StorageFailure";
import type { ReaderMessages } from "../page/readerMessages";
import type { ShelfView } from "./arrangeShelf";
import type { ExportForm } from "./exportBookmarks";
import type { ImportResult } from "./importFiles";
import type { Isolate } from "./isolating";
import type { Publication } from "./Publication";

/** A note that is being written. */
export interface Draft {
  /** The bookmark as it was when she began: it stays on the shelf if another tab removes it. */
  readonly bookmark: Bookmark;
  readonly text: string;
}

/** All that the shelf shows follows from this. */
export interface ShelfState {
  readonly t: ReaderMessages;
  readonly pageLocale: string;
  readonly publication: Publication;
  readonly isolate: Isolate;
  readonly bookmarks: readonly Bookmark[];
  /** How many more there are that can't be read. */
  readonly aside: number;
  /** How far she came in each version, by `locale/slug`. */
  readonly places: ReadonlyMap<string, StoredPlace>;
  readonly view: ShelfView;
  /** How many bookmarks are shown at most. */
  readonly limit: number;
  /** By the bookmark's id. */
  readonly drafts: ReadonlyMap<string, Draft>;
  /** What failed, by the id of the bookmark that it was about; that of the whole list under `""`. */
  readonly failures: ReadonlyMap<string, StorageFailure>;
  readonly imports: readonly ImportResult[];
  /** Whether the browser has promised to keep what the site keeps. */
  readonly isLasting: boolean;
}

/** What a reader can do on the shelf. */
export interface ShelfActions {
  filter(locale: string | undefined): void;
  sort(by: ShelfView["sort"]): void;
  search(query: string): void;
  showMore(): void;
  /** Called when she follows the link of a bookmark. */
  follow(id: string): void;
  editNote(bookmark: Bookmark): void;
  changeDraft(id: string, text: string): void;
  saveNote(id: string): void;
  cancelNote(id: string): void;
  /**
   * @param title of its version
   * @param words that tell it from others of the article, where it has such
   */
  remove(bookmark: Bookmark, title: string, words?: string): void;
  export(form: ExportForm): void;
  import(input: HTMLInputElement): void;
}
