/** Control characters, line separators, and marks that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * Escapes characters that a terminal would interpret instead of showing. Names of files may
 * hold all of that, and a report that prints them as they are breaks its lines or hides
 * others.
 *
 * @example visible("two\nlines\u001B[2J.png") // "two\\nlines\\u{1b}[2J.png"
 */
export function visible(text: string): string {
  return text.replace(
    UNSEEN,
    (character) => SHORT[character] ?? `\\u{${character.charCodeAt(0).toString(16)}}`,
  );
}
