import type { FacesOfPage } from "../fonts/pageFaces";

/** What the press says of a page, on the early script and in it. */
export interface EarlyPage extends FacesOfPage {
  /** The faces that only what comes after the first screens needs; undefined if nothing does. */
  readonly later?: string | undefined;
  /** The address of the custom elements; undefined where the page names them itself. */
  readonly elements?: string | undefined;
}
