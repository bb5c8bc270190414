/**
 * Characters that stand in a text for what Markdown's parser must not see, until
 * `restoreStandIns` takes them back. Unicode keeps these noncharacters for such use
 * inside of a program: no text holds them.
 */
export const STAND_INS = {
  /** Nothing: what was here is not published. */
  nothing: "\uFDD0",
  space: "\uFDD1",
  opening: "\uFDD2",
  closing: "\uFDD3",
} as const;

/** Any stand-in. */
export const ANY_STAND_IN = /[\uFDD0-\uFDD3]/g;

/** Restores the characters that stand-ins replace in a text. */
export function withoutStandIns(text: string): string {
  return text
    .replaceAll(STAND_INS.space, " ")
    .replaceAll(STAND_INS.opening, "(")
    .replaceAll(STAND_INS.closing, ")")
    .replace(/([ \t]?)\uFDD0+([ \t]?)/g, (_hidden, before: string, after: string) =>
      before && after ? " " : before || after,
    );
}
