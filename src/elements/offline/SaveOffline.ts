import { activate } from "../page/activate";
import { canSavePages } from "./canSavePages";

/**
 * `<save-offline data-slug="…">`, or `data-series`, has a button that offers to
 * save the article or the series for reading without a connection. It is there
 * where the browser can do that; the offer itself is loaded when it is asked for.
 */
export class SaveOffline extends HTMLElement {
  connectedCallback(): void {
    if (!canSavePages()) return;
    this.hidden = false;
    this.querySelector("button")?.addEventListener("click", this.#offer);
  }

  disconnectedCallback(): void {
    this.querySelector("button")?.removeEventListener("click", this.#offer);
  }

  #offer = (): Promise<void> =>
    activate(async () => (await import("./offerSaving")).offerSaving(this));
}
