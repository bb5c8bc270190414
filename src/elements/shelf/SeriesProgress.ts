import { Data } from "@/page/marks";
import { mayHavePlaces } from "../storage/mayHavePlaces";
import { ShownAnew } from "./ShownAnew";

/**
 * `<series-progress>` holds the link by which a series is begun. It makes of it the way to where
 * the reader left the series, and says how many of its parts she has read.
 */
export class SeriesProgress extends ShownAnew {
  protected async show(): Promise<void> {
    try {
      if (await mayHavePlaces())
        await (await import("./showSeriesProgress")).showSeriesProgress(this);
    } catch {
      // It still begins the series.
    }
    this.dataset[Data.Drawn] = "";
  }
}
