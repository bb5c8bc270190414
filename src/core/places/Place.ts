/**
 * Where a reader is: the same in the switch of language, in bookmarks, and in
 * "continue reading". A place goes on meaning something when the text changes,
 * because it keeps a few of the words that stood there.
 */
export interface Place {
  readonly slug: string;
  /** The language of the version; a plain string, since a later build may no longer have it. */
  readonly locale: string;
  /** Absent at the beginning of the version. */
  readonly blockId?: string;
  readonly quotation?: Quotation;
}

/**
 * Some of a block's words, and what stands around them in the same block (W3C Web
 * Annotation Data Model, TextQuoteSelector). White space is collapsed.
 */
export interface Quotation {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}
