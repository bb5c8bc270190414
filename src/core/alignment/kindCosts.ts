import type { BlockKind } from "../library";

/** The kinds of running text. Translators do turn one into another. */
export const PROSE: ReadonlySet<BlockKind> = new Set(["paragraph", "list", "quotation"]);

/** The costs of a bead whose blocks differ in kind, in nats. One prose kind for another: one time in twelve. */
const OTHER_PROSE = 2.5;
/** Hardly ever: a figure for a paragraph. */
const OTHER_KIND = 9;
/** Only if there is no other way. */
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
 * The costs in nats of matching a block of one kind to a block of another, for all
 * kinds by their numbers (see `kindNumber`): `source * kindCosts.kinds + target`.
 *
 * @example kindCosts.table[kindNumber("list") * kindCosts.kinds + kindNumber("paragraph")] // 2.5
 */
export const kindCosts = {
  kinds: KINDS.length,
  table: Float64Array.from(KINDS.flatMap((one) => KINDS.map((other) => costOf(one, other)))),
};

/** Returns the number of a kind, from 0. */
export function kindNumber(kind: BlockKind): number {
  return KINDS.indexOf(kind);
}

function costOf(one: BlockKind, other: BlockKind): number {
  if (one === other) return 0;
  if (one === "heading" || other === "heading") return HEADING_FOR_TEXT;
  return PROSE.has(one) && PROSE.has(other) ? OTHER_PROSE : OTHER_KIND;
}
