import { Data } from "@/page/marks";
import { onComeBack } from "../page/onComeBack";
import { mayHavePlaces } from "../storage/mayHavePlaces";

/**
 * `<series-progress>` holds the link by which a series is begun. It makes of it the way to where
 * the reader left the series, and says how many of its parts she has read.
 */
export class SeriesProgress extends HTMLElement {
  #leaving: AbortController | undefined;

  connectedCallback(): void {
    this.#leaving = new AbortController();
    onComeBack(() => void this.#show(), this.#leaving.signal);
    void this.#show();
  }

  disconnectedCallback(): void {
    this.#leaving?.abort();
  }

  async #show(): Promise<void> {
    try {
      if (await mayHavePlaces())
        await (await import("./showSeriesProgress")).showSeriesProgress(this);
    } catch {
      // It still begins the series.
    }
    this.dataset[Data.Drawn] = "";
  }
}
