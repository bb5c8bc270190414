import { faceName } from "@/page/faceMarks";
import { Data } from "@/page/marks";
import { type EarlyPage, marksIn } from "../page/EarlyPage";

/** What `<html data-faces>` begins with while the text waits. */
export const WAITING = "waiting";

/** The event on the window that tells that the text has its final typefaces, and so its final lines. */
export const FACES_SETTLED = "waraq-faces-settled";

/** What a face is asked for with: what it is called in the style sheets, and a letter. */
const FACES: Readonly<Record<string, readonly [font: string, letter: string]>> = {
  serif: ['1em "Waraq Serif"', "a"],
  "serif-italic": ['italic 1em "Waraq Serif"', "a"],
  "serif-accents": ['1em "Waraq Serif"', "ü"],
  "serif-extended": ['1em "Waraq Serif"', "ā"],
  latin: ['1em "Waraq Latin"', "a"],
  "latin-signs": ['1em "Waraq Latin"', "+"],
  "nastaliq-core": ['1em "Waraq Nastaliq Core"', "ا"],
  nastaliq: ['1em "Waraq Nastaliq"', "ا"],
  naskh: ['1em "Waraq Naskh"', "ا"],
};

/** What a page in a typeface needs, where nothing more exact is known. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  serif: ["serif"],
  nastaliq: ["nastaliq", "latin"],
  naskh: ["naskh", "latin"],
};

/** Returns the names of the faces that a page's first screens are set in by default. */
export function facesOfPage({ faces }: EarlyPage): readonly string[] {
  return faces === undefined
    ? facesOfTypeface(document.documentElement.dataset[Data.Typeface] ?? "")
    : marksIn(faces).map(faceName);
}

/** Returns the names of the faces that text in a typeface needs. */
export function facesOfTypeface(typeface: string): readonly string[] {
  return NEEDED[typeface] ?? [];
}

/** Loads a face that is declared, and tells whether it could be loaded. */
export async function loadFace(fonts: FontFaceSet, name: string): Promise<boolean> {
  try {
    return (await fonts.load(...askedBy(name))).length > 0;
  } catch {
    return false;
  }
}

/** The face for a page's few words of Urdu has no other name: the early script declares it. */
function askedBy(name: string): readonly [font: string, letter: string] {
  return FACES[name] ?? [`1em ${name}`, "ا"];
}

/** Tells whether a face is Nastaliq, whole or cut to the publication's words. */
export function isNastaliq(name: string): boolean {
  return name.startsWith("nastaliq");
}

/** Tells whether a face is already loaded. */
export function isLoaded(fonts: FontFaceSet, name: string): boolean {
  return fonts.check(...askedBy(name));
}

/**
 * Returns the families of which every needed face is loaded. Naskh counts only as a
 * fallback: beside Nastaliq the style sheet does not use it.
 */
export function familiesOf(needed: readonly string[], there: ReadonlySet<string>): Set<string> {
  const familyOf = (name: string) => (isNastaliq(name) ? name : name.replace(/-.*/, ""));
  const missing = new Set(needed.filter((name) => !there.has(name)).map(familyOf));
  return new Set([...there].map(familyOf).filter((family) => !missing.has(family)));
}
