import { Class } from "@/page/marks";

/** The room that lines leave, in em. */
export interface Room {
  /** The line height that the style sheets give. */
  readonly line: number;
  /** How far ink may reach in from above the first line, beyond the space that is there. */
  readonly outside: number;
}

/** The room in an element: for text in Nastaliq, and for a word of it in a text in Latin script. */
export interface ElementRoom {
  readonly ownText: Room;
  readonly amongLatin: Room;
}

/** `--heading-line`; half an em and more is above a heading. */
const HEADING: ElementRoom = {
  ownText: { line: 2, outside: 0.1 },
  amongLatin: { line: 1.2, outside: 0.1 },
};

/** `--text-line` and `--label-line`; blocks are a quarter of an em apart, or more. */
export const TEXT: ElementRoom = {
  ownText: { line: 2.5, outside: 0.35 },
  amongLatin: { line: 1.5, outside: 0.35 },
};

/** The text of an article, whose blocks are further apart. */
const PROSE: ElementRoom = {
  ownText: { line: 2.5, outside: 0.25 },
  amongLatin: { line: 1.5, outside: 0.25 },
};

/** `--bar-line`; the site’s header is one row, at the edge of the window. */
const BAR: ElementRoom = {
  ownText: { line: 2.2, outside: 0.1 },
  amongLatin: { line: 1.5, outside: 0.35 },
};

/**
 * Returns the space between lines in an element; undefined if it is that of the element
 * around it.
 */
export function roomIn(tagName: string, classes: unknown): ElementRoom | undefined {
  if (/^h[1-6]$/.test(tagName)) return HEADING;
  if (!Array.isArray(classes)) return undefined;
  if (classes.includes(Class.SiteHeader)) return BAR;
  const isProse = classes.includes(Class.Prose) || classes.includes(Class.Notes);
  return isProse ? PROSE : undefined;
}
