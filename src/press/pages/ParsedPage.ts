import type { Root } from "hast";
import type { MeasureWord } from "@/core/text/shapedWords";
import type { FaceAddresses } from "./preloadFaces";
import type { ShortNames } from "./takeShortNames";

/** A page as steps work on it, one page at a time. */
export interface ParsedPage {
  /** `/en/`, `/en/404.html` */
  readonly address: string;
  /** As Next exported it. */
  readonly exported: Root;
  readonly faces: FaceAddresses;
  /** The address of the style sheet that holds Naskh. */
  readonly naskhSheet: string | undefined;
  /** The code of the script that runs before the first paint. */
  readonly earlyScript: string | undefined;
  readonly names: ShortNames;
  /** Measures words of Nastaliq; undefined where a page has none. */
  readonly measure: MeasureWord | undefined;
  /** Tells whether the core of Nastaliq sets a word as the full face does; undefined if there is none. */
  readonly isInCore: ((word: string) => boolean) | undefined;
  /** Text files that are written beside the page, by name. */
  readonly beside: Map<string, string>;
}

/** The tree of a page, which steps change in place. */
export interface PageTree {
  readonly tree: Root;
}
