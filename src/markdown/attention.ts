import { attention as commonMark } from "micromark-core-commonmark";
import type { Code, Construct, Extension } from "micromark-util-types";

/**
 * Reads emphasis beside punctuation as its author meant it, in every script.
 *
 * CommonMark's rule asks for a space or punctuation outside where punctuation stands
 * inside of the asterisks. Urdu joins its endings to what is emphasized, `**”پانی“**نے`,
 * and the asterisks would stay in the text. Beside a letter that isn't Latin, asterisks
 * that touch punctuation may therefore open and close; beside a Latin letter, they may
 * close after punctuation that ends something, `**(Sindh)**s`.
 *
 * @see https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
 */
const attention: Construct = {
  name: "attention",
  ...(commonMark.resolveAll ? { resolveAll: commonMark.resolveAll } : {}),
  tokenize(effects, ok) {
    const before = this.previous;
    const inside = (code: Code) => {
      if (code === ASTERISK) {
        effects.consume(code);
        return inside;
      }
      const token = effects.exit("attentionSequence");
      const [left, right] = [classOf(before), classOf(code)];
      const opens = right === "letter" || (right === "punctuation" && left !== "letter");
      const closes = left === "letter" || (left === "punctuation" && right !== "letter");
      // Between figures it multiplies them.
      const multiplies = FIGURE.test(charOf(before)) && FIGURE.test(charOf(code));
      if (multiplies) return ok(code);
      token._open = opens || (right === "punctuation" && isForeign(before));
      token._close =
        closes || (left === "punctuation" && (isForeign(code) || ENDS.test(charOf(before))));
      return ok(code);
    };
    return (code) => {
      effects.enter("attentionSequence");
      return inside(code);
    };
  },
};

/** The extension of micromark that holds it. */
export const readAttention: Extension = {
  text: { 42: attention },
  insideSpan: { null: [attention] },
};

const ASTERISK = 42;

const FIGURE = /\p{Nd}/u;

/** Punctuation that can only end what it follows. */
const ENDS = /[)\]}.,;:!?”’»…]/;

function charOf(code: Code): string {
  return code === null || code < 0 ? " " : String.fromCharCode(code);
}

function classOf(code: Code): "space" | "punctuation" | "letter" {
  const char = charOf(code);
  if (/\s/.test(char)) return "space";
  return /[\p{P}\p{S}]/u.test(char) ? "punctuation" : "letter";
}

/** Whether it is a letter of a script other than Latin. */
function isForeign(code: Code): boolean {
  return classOf(code) === "letter" && !/[\p{Script=Latin}\p{N}]/u.test(charOf(code));
}
