import { activate } from "../page/activate";

/**
 * `<parallel-text>` holds what can be done with two versions side by side. What that
 * takes is fetched where the element stands, and only there; until then it offers
 * nothing that it can't do.
 */
export class ParallelText extends HTMLElement {
  #leaving: AbortController | undefined;

  connectedCallback(): void {
    if (this.#leaving) return;
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    activate(async () => (await import("./openParallel")).openParallel(this, signal));
  }

  disconnectedCallback(): void {
    // Where it is only moved, it is back at once.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#leaving?.abort();
      this.#leaving = undefined;
    });
  }
}
