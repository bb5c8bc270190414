import type { BlockKind } from "../library";

/** Kinds of running text, which translators do turn into each other. */
export const PROSE: ReadonlySet<BlockKind> = new Set(["paragraph", "list", "quotation"]);

/** As unlikely as one in twelve. */
const OTHER_PROSE = 2.5;
/** Hardly ever: a figure for a paragraph. */
const OTHER_KIND = 9;
/** Never, as long as there is another way. */
const HEADING_FOR_TEXT = 12;

const KINDS: readonly BlockKind[] = [
  "paragraph",
  "list",
  "quotation",
  "figure",
  "table",
  "code",
  "break",
  "heading",
];

/**
 * What it costs to hold a block of one kind for one of another, for all kinds by
 * their numbers (see `kindNumber`): `one * kindCosts.kinds + other`.
 *
 * @example kindCosts.table[kindNumber("list") * kindCosts.kinds + kindNumber("paragraph")] // 2.5
 */
export const kindCosts = {
  kinds: KINDS.length,
  table: Float64Array.from(KINDS.flatMap((one) => KINDS.map((other) => costOf(one, other)))),
};

/** A number for each kind, from 0. */
export function kindNumber(kind: BlockKind): number {
  return KINDS.indexOf(kind);
}

function costOf(one: BlockKind, other: BlockKind): number {
  if (one === other) return 0;
  if (one === "heading" || other === "heading") return HEADING_FOR_TEXT;
  return PROSE.has(one) && PROSE.has(other) ? OTHER_PROSE : OTHER_KIND;
}
