import { Data } from "@/page/marks";
import { activate } from "../page/activate";

/**
 * `<bookmark-shelf data-catalogue data-site data-publication>` shows the reader's
 * bookmarks. What that takes is fetched where the element stands, and only there. Once it is drawn it
 * has `data-drawn`.
 */
export class BookmarkShelf extends HTMLElement {
  #close: Promise<() => void> | undefined;

  connectedCallback(): void {
    this.#close ??= import("./openShelf").then(({ openShelf }) => openShelf(this));
    // A shelf that stays empty has to say so.
    activate(() => this.#close).finally(() => {
      this.dataset[Data.Drawn] = "";
    });
  }

  disconnectedCallback(): void {
    this.#close?.then((close) => close()).catch(() => undefined);
    this.#close = undefined;
  }
}
