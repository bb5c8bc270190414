import type { Bookmarking } from "../bookmarks/openBookmarking";
import type { BlockOnPage, VersionOnPage } from "../page/versionOnPage";
import type { PassageHost } from "../passage/Passage";

/**
 * The bookmarks of a version on the page. What it takes to keep them is fetched when it is
 * asked for.
 */
export class VersionBookmarks implements PassageHost {
  readonly version: VersionOnPage;
  readonly #button: HTMLButtonElement | null;
  readonly #onChange: (blocks?: readonly BlockOnPage[]) => void;
  readonly #signal: AbortSignal;
  #working: Promise<Bookmarking> | undefined;
  #bookmarking: Bookmarking | undefined;

  /**
   * @param button bookmarks the version as a whole; of two versions on a page, one has none
   * @param onChange shows what is bookmarked, on other blocks if they are given
   * @param signal ends looking at what other tabs change
   */
  constructor(
    version: VersionOnPage,
    button: HTMLButtonElement | null,
    onChange: (blocks?: readonly BlockOnPage[]) => void,
    signal: AbortSignal,
  ) {
    this.version = version;
    this.#button = button;
    this.#onChange = onChange;
    this.#signal = signal;
  }

  known = (): Bookmarking | undefined => this.#bookmarking;

  bookmarking = (): Promise<Bookmarking> => {
    this.#working ??= import("../bookmarks/openBookmarking").then(({ openBookmarking }) =>
      openBookmarking(this.#button, this.version, this.#onChange, this.#signal),
    );
    this.#working.then(
      (bookmarking) => {
        this.#bookmarking = bookmarking;
        this.#onChange();
      },
      // Tried again at the next press: the line may be back by then.
      () => {
        this.#working = undefined;
      },
    );
    return this.#working;
  };
}
