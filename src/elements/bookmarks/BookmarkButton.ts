import { Class } from "@/page/marks";
import { lookUpTools } from "../lookUp/lookUpTools";
import { activate } from "../page/activate";
import { type BlockTool, BlockTools } from "../page/BlockTools";
import { onComeBack } from "../page/onComeBack";
import { type BlockOnPage, type VersionOnPage, versionOnPage } from "../page/versionOnPage";
import { whenSeen } from "../page/whenSeen";
import { hasBookmarkFlag } from "../storage/bookmarkFlag";
import { recordPlace } from "./recordPlace";

/** What works once it is fetched: see `openBookmarking`. */
interface Bookmarking {
  readonly activate: () => Promise<void>;
  readonly activateBlock: (block: BlockOnPage) => Promise<void>;
  readonly isMarked: (block: BlockOnPage) => boolean;
  readonly refresh: () => Promise<void>;
}

/**
 * `<bookmark-button data-slug="…">` holds the button that bookmarks the version on
 * the page (on one that falls back, `data-locale` says in which language that is), and gives every block of the text its tools: one of the same name, and
 * those that look it up in other languages. What it takes to
 * keep bookmarks is fetched when it is pressed; by readers who have some, or whose
 * address names no block that is there, at once. Where she is without any bookmark is
 * noted as she reads.
 */
export class BookmarkButton extends HTMLElement {
  #working: Promise<Bookmarking> | undefined;
  #bookmarking: Bookmarking | undefined;
  #tools: BlockTools | undefined;
  #version: VersionOnPage | undefined;
  #leaving: AbortController | undefined;

  async connectedCallback(): Promise<void> {
    this.addEventListener("click", this.#activate);
    // At once, before anyone else writes to the page.
    this.#version ??= versionOnPage(this);
    const version = this.#version;
    const leaving = new AbortController();
    this.#leaving = leaving;
    await whenSeen();
    const prose = document.querySelector<HTMLElement>(`.${Class.Prose}`);
    if (leaving.signal.aborted || !prose) return;
    recordPlace(version, leaving.signal);
    onComeBack(() => void this.#lookAgain(), leaving.signal);
    if (this.#tools) return;
    const bookmark: BlockTool = {
      label: Object.assign(document.createElement("span"), { textContent: this.textContent }),
      className: Class.Ribbon,
      state: "aria-pressed",
      isOn: (block) => this.#bookmarking?.isMarked(block) ?? false,
      activate: async (block) => (await this.#work()).activateBlock(block),
    };
    this.#tools = new BlockTools(prose, [bookmark, ...lookUpTools(version)]);
    this.#tools.update(version.blocks);
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
      openBookmarking(this, this.#version ?? versionOnPage(this), this.#tools),
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
