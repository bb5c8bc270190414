import { Data } from "@/page/marks";
import { activate } from "../page/activate";
import { onComeBack } from "../page/onComeBack";
import { onPlaceQueued, queuedPlaces } from "../storage/placeQueue";

/**
 * `<continue-reading data-catalogue>` offers what the reader has begun. It is empty
 * until there is something, and with `data-late` it stays so for as long as what it
 * would push down is in the window. With `data-switch` it is the switch that turns
 * remembering off.
 */
export class ContinueReading extends HTMLElement {
  #shown: Promise<void> | undefined;
  #leaving: AbortController | undefined;

  connectedCallback(): void {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    onComeBack(() => void this.#show(), signal);
    onPlaceQueued(() => void this.#show(), signal);
    void this.shown;
  }

  disconnectedCallback(): void {
    this.#leaving?.abort();
  }

  /** Fulfilled when it shows what there is, or has found nothing. */
  get shown(): Promise<void> {
    this.#shown ??= this.#show();
    return this.#shown;
  }

  async #show(): Promise<void> {
    if (this.dataset[Data.Switch] === undefined && !(await mayHavePlaces())) return;
    // On the front page nobody has asked for it; on the shelf the switch is hers.
    const isAsked = this.dataset[Data.Switch] !== undefined;
    const show = async () => (await import("./showContinueReading")).showContinueReading(this);
    await (isAsked ? activate(show) : show().catch(() => undefined));
  }
}

/** Whether this browser may have kept a place: most who come for the first time load nothing more. */
async function mayHavePlaces(): Promise<boolean> {
  if (queuedPlaces().length > 0) return true;
  try {
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => name === "waraq");
  } catch {
    // A browser that can't list them, or has none: it is found out by opening it.
    return "indexedDB" in globalThis;
  }
}
