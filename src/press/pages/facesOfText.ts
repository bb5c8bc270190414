import type { Element } from "hast";
import { FACES } from "@/prepare/faces/faces";

/** Stands for what sets a few words of Arabic script on a page in Latin script. */
export const FEW_WORDS = "few words";

/** Stands for what sets such words where they but name another language, or lead to it. */
export const LABEL = "label";

/** Of the faces that complete another: what they can set. Their `unicode-range` says the same. */
const COMPLETING = {
  serif: ["serif-accents", "serif-extended"].map(setBy),
  latin: ["latin-signs"].map(setBy),
};

function setBy(name: string): { readonly name: string; readonly characters: Set<string> } {
  return { name, characters: new Set(FACES.find((face) => face.name === name)?.characters) };
}

/** Returns a face and those that complete it for a text. */
function completed(face: keyof typeof COMPLETING, text: string, name: string = face): string[] {
  const others = COMPLETING[face]
    .filter(({ characters }) => [...text].some((character) => characters.has(character)))
    .map((other) => other.name);
  return [name, ...others];
}

/** Where text is not shown. */
const UNSEEN = new Set(["head", "script", "style"]);

/** Where text is in a face of the device's, but for letters that few devices have in one. */
const CODE = new Set(["code", "pre"]);

const SLANTED = new Set(["em", "i", "cite"]);

/** Letters of Arabic script. */
const ARABIC = /\p{Script=Arabic}/u;

/** What no face of Arabic script sets: Latin letters, and their digits and signs. */
const IN_LATIN = /[^\p{Script_Extensions=Arabic}\s]/u;

/**
 * Returns the faces that a text is set in.
 *
 * @param ancestors the elements around it, the outermost first
 */
export function facesOfText(text: string, ancestors: readonly Element[]): readonly string[] {
  if (ancestors.some(({ tagName }) => UNSEEN.has(tagName))) return [];
  // Lines of code are too low for Nastaliq.
  if (ancestors.some(({ tagName }) => CODE.has(tagName))) return ARABIC.test(text) ? ["naskh"] : [];
  const typefaces = ancestors.flatMap(({ properties }) => properties.dataTypeface ?? []);
  const [pages, nearest] = [String(typefaces[0]), String(typefaces.at(-1))];
  const isOwn =
    nearest === pages ||
    ancestors.some(({ properties }) => properties.dataTextTypeface === nearest);
  if (nearest !== "serif" && isOwn) return [nearest, ...completed("latin", text)];
  if (nearest === "serif" && !isOwn) return completed("latin", text);
  const isSlanted = ancestors.some(({ tagName }) => SLANTED.has(tagName));
  const latin = completed("serif", text, isSlanted ? "serif-italic" : "serif");
  if (pages !== "serif") return nearest === "serif" ? latin : [];
  return [
    ...(IN_LATIN.test(text) ? latin : []),
    ...fewWords(text, nearest, isLanguageLabel(ancestors)),
  ];
}

/** Urdu on a page in Latin script, such as the title of an article that is in no other language. */
function fewWords(text: string, typeface: string, isLabel: boolean): string[] {
  if (!ARABIC.test(text)) return [];
  if (isLabel) return [LABEL];
  return [typeface === "naskh" ? "naskh" : FEW_WORDS];
}

/** Whether a text but names another language, or leads to it. */
function isLanguageLabel(ancestors: readonly Element[]): boolean {
  return ancestors.some(
    ({ tagName, properties }) => properties.hrefLang !== undefined || tagName === "bdi",
  );
}
