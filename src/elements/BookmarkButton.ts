import { type BlockTool, BlockTools } from "./BlockTools";
import { keepsBookmarks } from "./keepsBookmarks";
import { lookUpTools } from "./lookUpTools";
import { recordPlace } from "./recordPlace";
import { type BlockOnPage, versionOnPage } from "./versionOnPage";
import { whenSeen } from "./whenSeen";

/** What works once it is fetched: see `openBookmarking`. */
interface Bookmarking {
  readonly press: () => Promise<void>;
  readonly pressBlock: (block: BlockOnPage) => Promise<void>;
  readonly isMarked: (block: BlockOnPage) => boolean;
}

/**
 * `<bookmark-button data-slug="…">` holds the button that bookmarks the version on
 * the page, and gives every block of the text its tools: one of the same name, and
 * those that look it up in other languages. What it takes to
 * keep bookmarks is fetched when it is pressed; by readers who have some, or whose
 * address names no block that is there, at once. Where she is without any bookmark is
 * noted as she reads.
 */
export class BookmarkButton extends HTMLElement {
  #working: Promise<Bookmarking> | undefined;
  #bookmarking: Bookmarking | undefined;
  #tools: BlockTools | undefined;

  async connectedCallback(): Promise<void> {
    this.addEventListener("click", this.#press);
    await whenSeen();
    const prose = document.querySelector<HTMLElement>(".prose");
    if (!this.isConnected || !prose || this.#tools) return;
    const { slug = "" } = this.dataset;
    recordPlace(slug);
    const bookmark: BlockTool = {
      label: Object.assign(document.createElement("span"), { textContent: this.textContent }),
      className: "ribbon",
      state: "aria-pressed",
      isOn: (block) => this.#bookmarking?.isMarked(block) ?? false,
      press: async (block) => (await this.#work()).pressBlock(block),
    };
    this.#tools = new BlockTools(prose, [bookmark, ...lookUpTools(slug)]);
    this.#tools.update(versionOnPage(slug).blocks);
    const isLost = location.hash !== "" && !document.querySelector(":target");
    if (isLost || keepsBookmarks()) await this.#work();
  }

  disconnectedCallback(): void {
    this.removeEventListener("click", this.#press);
  }

  #press = async (event: Event): Promise<void> => {
    if ((event.target as Element).closest("button")) await (await this.#work()).press();
  };

  #work(): Promise<Bookmarking> {
    this.#working ??= import("./bookmarks/openBookmarking").then(({ openBookmarking }) =>
      openBookmarking(this, this.#tools),
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
