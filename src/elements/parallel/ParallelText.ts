import { activate } from "../page/activate";

/**
 * `<parallel-text>` holds what can be done with two versions side by side. What that
 * takes is fetched where the element stands, and only there; until then it offers
 * nothing that it can't do.
 */
export class ParallelText extends HTMLElement {
  #opened: Promise<void> | undefined;

  connectedCallback(): void {
    this.#opened ??= activate(async () => (await import("./openParallel")).openParallel(this));
  }
}
