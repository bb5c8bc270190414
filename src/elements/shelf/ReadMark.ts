import { mayHavePlaces } from "../storage/mayHavePlaces";
import { ShownAnew } from "./ShownAnew";

/**
 * `<read-mark>` beside a link to an article says that the reader has read it to its end, in
 * whatever language. It is empty until she has; its place is kept.
 */
export class ReadMark extends ShownAnew {
  protected async show(): Promise<void> {
    // Nobody has asked for it: what can't be had is left out.
    if (await mayHavePlaces()) (await import("./showReadMarks")).showReadMarks().catch(() => 0);
  }
}
