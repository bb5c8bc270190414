/**
 * Makes one note of two: the longer where it holds the other, else both, with a blank
 * line between.
 */
export function mergeNotes(kept: string, given: string): string {
  if (holds(kept, given)) return kept;
  if (holds(given, kept)) return given;
  return `${kept}\n\n${given}`;
}

/**
 * Whether a text stands in another. In time that grows as the texts do (Knuth, Morris and
 * Pratt 1977): what browsers do themselves takes minutes on two long notes of one letter.
 */
function holds(text: string, part: string): boolean {
  if (part.length > text.length) return false;
  if (part === "") return true;
  /** For each beginning of the part, how long an end of it is that is a beginning too. */
  const borders = new Uint32Array(part.length);
  let matched = 0;
  const match = (unit: number) => {
    while (matched > 0 && part.charCodeAt(matched) !== unit) matched = borders[matched - 1] ?? 0;
    if (part.charCodeAt(matched) === unit) matched += 1;
  };
  for (let at = 1; at < part.length; at += 1) {
    match(part.charCodeAt(at));
    borders[at] = matched;
  }
  matched = 0;
  for (let at = 0; at < text.length; at += 1) {
    match(text.charCodeAt(at));
    if (matched === part.length) return true;
  }
  return false;
}
