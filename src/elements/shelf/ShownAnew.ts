import { onComeBack } from "../page/onComeBack";

/** An element that shows what the browser keeps, when it is there and when the reader comes back. */
export abstract class ShownAnew extends HTMLElement {
  #leaving: AbortController | undefined;

  connectedCallback(): void {
    this.#leaving = new AbortController();
    onComeBack(() => void this.show(), this.#leaving.signal);
    void this.show();
  }

  disconnectedCallback(): void {
    this.#leaving?.abort();
  }

  protected abstract show(): Promise<void>;
}
