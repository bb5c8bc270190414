import { Class, Data } from "@/page/marks";
import { activate } from "../page/activate";
import { onComeBack } from "../page/onComeBack";
import { type VersionOnPage, versionOnPage } from "../page/versionOnPage";
import { whenSeen } from "../page/whenSeen";
import { storeTold } from "../passage/newcomer";
import { PassageTools } from "../passage/PassageTools";
import { hasBookmarkFlag } from "../storage/bookmarkFlag";
import type { Bookmarking } from "./openBookmarking";
import { recordPlace } from "./recordPlace";

/**
 * `<bookmark-button data-slug="…">` holds the button that bookmarks the version on
 * the page (on one that falls back, `data-locale` says in which language that is), and gives
 * every passage of the text its tools. What it takes to keep bookmarks is fetched when it is
 * pressed; by readers who have some, or whose address names no block that is there, at once.
 * Where she is without any bookmark is noted as she reads. Where another version stands beside
 * it (`data-beside`), `<parallel-text>` does all of that for both.
 */
export class BookmarkButton extends HTMLElement {
  #working: Promise<Bookmarking> | undefined;
  #bookmarking: Bookmarking | undefined;
  #tools: PassageTools | undefined;
  #version: VersionOnPage | undefined;
  #leaving: AbortController | undefined;

  async connectedCallback(): Promise<void> {
    if (Data.Beside in this.dataset) return;
    this.addEventListener("click", this.#activate);
    // At once, before anyone else writes to the page.
    this.#version ??= versionOnPage(this);
    const version = this.#version;
    const leaving = new AbortController();
    this.#leaving = leaving;
    await whenSeen();
    const prose = document.querySelector<HTMLElement>(`.${Class.Prose}`);
    if (leaving.signal.aborted || !prose) return;
    storeTold();
    recordPlace(version, leaving.signal);
    onComeBack(() => void this.#lookAgain(), leaving.signal);
    if (this.#tools) return;
    this.#tools = new PassageTools(prose, this.dataset[Data.Tools] ?? "", {
      version,
      known: () => this.#bookmarking,
      bookmarking: () => this.#work(),
    });
    const isLost = location.hash !== "" && !document.querySelector(":target");
    // Nobody has asked for it: where it can't be had, the next press says so.
    if (isLost || hasBookmarkFlag()) await this.#work().catch(() => undefined);
  }

  disconnectedCallback(): void {
    this.removeEventListener("click", this.#activate);
    this.#leaving?.abort();
  }

  /** Shows what was bookmarked elsewhere while the reader was on another page. */
  async #lookAgain(): Promise<void> {
    if (this.#bookmarking) await this.#bookmarking.refresh();
    else if (hasBookmarkFlag()) await this.#work().catch(() => undefined);
  }

  #activate = ({ target }: Event): void => {
    if ((target as Element).closest("button"))
      activate(async () => (await this.#work()).activate());
  };

  #work(): Promise<Bookmarking> {
    this.#working ??= import("./openBookmarking").then(({ openBookmarking }) =>
      openBookmarking(
        this.querySelector("button"),
        this.#version ?? versionOnPage(this),
        (blocks) => this.#tools?.update(blocks),
      ),
    );
    this.#working.then(
      (bookmarking) => {
        this.#bookmarking = bookmarking;
        this.#tools?.update();
      },
      // Tried again at the next press: the line may be back by then.
      () => {
        this.#working = undefined;
      },
    );
    return this.#working;
  }
}
