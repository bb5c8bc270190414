import { Data } from "@/page/marks";
import { activate } from "../page/activate";
import { onComeBack } from "../page/onComeBack";
import { mayHavePlaces } from "../storage/mayHavePlaces";
import { onPlaceQueued } from "../storage/placeQueue";
import { isReturning } from "../storage/returning";

/**
 * `<continue-reading data-catalogue>` offers what the reader has begun. It is empty
 * until there is something. With `data-brief` it offers one thing, where room was left for it
 * before the page was painted. With `data-switch` it is the switch that turns
 * remembering off.
 */
export class ContinueReading extends HTMLElement {
  #shown: Promise<void> | undefined;
  #leaving: AbortController | undefined;

  connectedCallback(): void {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    let isJustBack = false;
    const show = () => {
      if (isJustBack) makeRoom();
      void this.#show();
    };
    onComeBack(() => {
      isJustBack = true;
      show();
    }, signal);
    // The page that she comes from may queue her place only now.
    onPlaceQueued(show, signal);
    for (const input of ["pointerdown", "keydown", "wheel"])
      addEventListener(input, () => (isJustBack = false), { passive: true, signal });
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

/** Leaves room for what the reader may go on with. Nothing that she looks at may move by that. */
function makeRoom(): void {
  if (isReturning()) document.documentElement.dataset[Data.Returning] = "";
}
