import type { Bitext } from "./bitext";
import { mutate } from "./mutate";
import { mutations } from "./mutations";
import { seededRandom } from "./seededRandom";

/**
 * Makes changed texts of some, in turn and in both directions (the
 * original taken for the translation as well): for each kind of mutation, and
 * for several random ones together, as many as are asked for.
 *
 * @param number how many texts of each kind
 * @param first the first seed: the same seeds give the same texts
 * @returns by kind, those of several together as “3 together”, “6 together”
 */
export function mutatedTexts(
  texts: readonly Bitext[],
  number: number,
  first = 1,
): Map<string, Bitext[]> {
  const kinds = Object.keys(mutations);
  const both = texts.flatMap((text) => [text, reversed(text)]);
  const byKind = new Map<string, Bitext[]>();
  for (const kind of [...kinds, 3, 6]) {
    const changed: Bitext[] = [];
    for (let seed = first; changed.length < number; seed++) {
      const text = both[seed % both.length];
      if (!text || seed > first + 100 * number) break;
      const strangers = both.filter(isLike(text)).flatMap(({ translation }) => translation);
      const chosen = typeof kind === "number" ? several(kinds, kind, seed) : [kind];
      const mutated = mutate(text, chosen, seed, strangers);
      if (mutated) changed.push(mutated);
    }
    byKind.set(typeof kind === "number" ? `${kind} together` : kind, changed);
  }
  return byKind;
}

/** The same text with its sides changed. */
function reversed({ name, original, translation, links }: Bitext): Bitext {
  return {
    name: `${name}, reversed`,
    original: translation,
    translation: original,
    links: links.map(([ours, theirs]) => [theirs, ours]),
  };
}

/** Tells other texts whose translation is in the same script from the text itself. */
function isLike(text: Bitext): (other: Bitext) => boolean {
  const isArabic = ({ translation }: Bitext) =>
    /\p{Script=Arabic}/u.test(translation[0]?.text ?? "");
  const nameOf = ({ name }: Bitext) => name.split(",")[0];
  return (other) => nameOf(other) !== nameOf(text) && isArabic(other) === isArabic(text);
}

function several(kinds: readonly string[], number: number, seed: number): string[] {
  const random = seededRandom(-seed);
  return Array.from({ length: number }, () => kinds[Math.floor(random() * kinds.length)] ?? "");
}
