/**
 * Selectors of what scripts look for more than once. Like the marks they are an enumeration,
 * so that a script holds those alone that it uses; a test holds them to the marks.
 */
export enum Selector {
  /** An empty anchor: a further id of the block after it. */
  Anchor = "span:empty",
  /** The places of a text, or of two side by side, that addresses can name: blocks, rows, anchors. */
  Place = ":is(.prose, [data-rows]) > [id]",
  /** The place that the address names. */
  NamedPlace = ":is(.prose, [data-rows]) > :target",
  /** A row of two versions side by side. */
  Row = "[data-rows] > *",
  /** What the lines of a text stand in: its blocks, and what is opened between them. */
  Standing = ".prose > :not(span:empty, a, section, foot-notes)",
  /** What is opened below a block. */
  Opened = ".note, .counterpart, .passageTools",
  /** The mark of a footnote in the text. */
  FootnoteMark = "a[data-footnote]",
}
