import type { Element } from "hast";
import { SHAPED_WORDS } from "@/core/text/shapedWords";
import { contentHash } from "@/files/contentHash";
import { WORD_FACE } from "@/page/faceMarks";
import { FACES } from "@/prepare/faces/faces";

/** Counts the ways in which such faces have been cut: another one gives them other names. */
const METHOD = 1;

/** What Nastaliq sets besides words, such as full stops. */
const SIGNS = new RegExp(
  `[${(FACES.find(({ name }) => name === "nastaliq")?.characters ?? "").replace(/[^\p{N}\p{P}\p{S}]/gu, "")}]`,
  "gu",
);

/** Languages for which Nastaliq has forms of its own. */
export const OTHER_FORMS = /^(?:ar|fa|ks|sd)\b/;

/**
 * Lists what a face has to set of a text, each with its language in front where that has letters
 * of its own.
 *
 * @example wordsToCut("کتاب۔", []) // ["کتاب", "۔"]
 */
export function wordsToCut(text: string, ancestors: readonly Element[]): readonly string[] {
  const said = ancestors.findLast(({ properties }) => properties.lang)?.properties.lang;
  const language = OTHER_FORMS.exec(String(said))?.[0];
  const all = [...(text.match(SHAPED_WORDS) ?? []), ...(text.match(SIGNS) ?? [])];
  return language ? all.map((word) => `${language} ${word}`) : all;
}

/**
 * Returns the address of the face that is cut for some words: pages with the same words share it.
 *
 * @param full the address of the face that it is cut from
 */
export function wordFaceAddress(full: string, words: readonly string[]): string {
  const hash = contentHash(JSON.stringify([METHOD, full, words]));
  return full.replace(/[^/]*$/, `${WORD_FACE}.${hash}.woff2`);
}
