/** What the press says of a page, on the early script. Faces are named by their marks (`faceMark`). */
export interface EarlyPage {
  /** The faces that the first screens need, apart by spaces; undefined where nobody says it. */
  readonly faces?: string | undefined;
  /** Those that only what comes after needs; undefined if nothing does. */
  readonly later?: string | undefined;
  /** What may stand in for Nastaliq. */
  readonly standIn?: string | undefined;
  /** The address of the custom elements; undefined where the page names them itself. */
  readonly elements?: string | undefined;
}

/** Returns the marks in an attribute. */
export function marksIn(attribute: string | undefined): readonly string[] {
  return attribute?.split(" ").filter(Boolean) ?? [];
}
