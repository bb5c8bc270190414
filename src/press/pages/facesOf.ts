import type { Element } from "hast";
import { visitParents } from "unist-util-visit-parents";
import { SHAPED_WORDS } from "@/core/text/shapedWords";
import { WORD_FACE } from "@/page/faceMarks";
import { Data, propertyOf, Tag } from "@/page/marks";
import { URDU_CHARACTERS } from "@/prepare/faces/core/plainUrdu";
import { CORE_FACE, FACES } from "@/prepare/faces/faces";
import { FEW_WORDS, facesOfText, LABEL } from "./facesOfText";
import type { PageTree, ParsedPage } from "./ParsedPage";
import { OTHER_FORMS, wordsToCut } from "./wordFace";

/**
 * So many words of Urdu a page in another script may have for a face of its own. With more of them
 * that would be half as large as the core, which the pages in Urdu share.
 */
const MOST_WORDS = 120;

/** The faces that a page's text is set in. */
interface PageFaces {
  /** Those of the first screens. */
  readonly first: readonly string[];
  /** Those that only the rest needs. */
  readonly later: readonly string[];
  /** Whether there is a rest. */
  readonly isDivided: boolean;
  /** What a face is cut for that sets nothing else. */
  readonly fewWords: readonly string[];
  /** Whether it has a text in Nastaliq, not only titles and words. */
  readonly hasNastaliqText: boolean;
  /** Whether it has words of Arabic script, besides the names of languages. */
  readonly hasArabicText: boolean;
}

interface Needs extends PageTree, Pick<ParsedPage, "faces"> {
  readonly isInCore?: ParsedPage["isInCore"];
}

/** What the texts of a page ask for. */
class Texts {
  readonly first = new Set<string>();
  readonly later = new Set<string>();
  /** All words of Arabic script. */
  readonly words = new Set<string>();
  /** Those of a page in Latin script, as they are cut for. */
  readonly few = new Set<string>();
  isDivided = false;
  /** Whether there is what the core of Nastaliq has not, or sets otherwise. */
  isBeyondCore = false;

  addElement({ tagName, properties }: Element): void {
    // What a reader wrote has any words.
    if (tagName === Tag.BookmarkShelf) this.isBeyondCore = true;
    // Other languages of the script have forms of their own for some letters.
    if (OTHER_FORMS.test(String(properties.lang))) this.isBeyondCore = true;
    // All that comes behind the first mark is shown later.
    if (properties[propertyOf(Data.Later)] !== undefined) this.isDivided = true;
  }

  addText(text: string, ancestors: readonly Element[]): void {
    const faces = facesOfText(text, ancestors);
    for (const face of faces) (this.isDivided ? this.later : this.first).add(face);
    if (faces.includes(FEW_WORDS) || faces.includes(LABEL)) {
      for (const word of wordsToCut(text, ancestors)) this.few.add(word);
    }
    if (faces.every((face) => face.startsWith("serif"))) return;
    if (BEYOND_CORE.test(text)) this.isBeyondCore = true;
    for (const word of text.match(SHAPED_WORDS) ?? []) this.words.add(word);
  }

  /** Tells whether a face is among those of the page. */
  has(...faces: readonly string[]): boolean {
    return faces.some((face) => this.first.has(face) || this.later.has(face));
  }
}

/** Finds out in which faces a page is set. */
export function facesOf({ tree, faces: addresses, isInCore }: Needs): PageFaces {
  const texts = new Texts();
  visitParents(tree, (node, ancestors) => {
    if (isElement(node)) texts.addElement(node);
    if (node.type === "text" && /\S/.test(node.value))
      texts.addText(node.value, ancestors.filter(isElement));
  });
  const { first, later, words, few, isDivided, isBeyondCore } = texts;
  const hasNastaliqText = texts.has("nastaliq");
  const hasArabicText = texts.has("nastaliq", "naskh", FEW_WORDS);
  // Where Nastaliq is loaded, it sets the few words too.
  const isCut = few.size > 0 && few.size <= MOST_WORDS && !hasNastaliqText;
  if (few.size > 0) first.add(isCut ? WORD_FACE : "nastaliq");
  const hasCore = addresses.has(CORE_FACE) && !isBeyondCore;
  const isCore = hasCore && isInCore && [...words].every(isInCore);
  const named = (names: Iterable<string>) =>
    [...names]
      .filter((name) => name !== FEW_WORDS && name !== LABEL)
      .map((name) => (isCore && name === "nastaliq" ? CORE_FACE : name));
  return {
    first: named(first),
    later: named([...later].filter((face) => !first.has(face))),
    isDivided,
    fewWords: isCut ? [...few].sort() : [],
    hasNastaliqText,
    hasArabicText,
  };
}

/** Characters that Nastaliq has and its core lacks: not all of them are parts of words. */
const BEYOND_CORE = new RegExp(
  `[${[...(FACES.find(({ name }) => name === "nastaliq")?.characters ?? "")]
    .filter((character) => !URDU_CHARACTERS.includes(character))
    .join("")}]`,
  "u",
);

function isElement(node: { readonly type: string }): node is Element {
  return node.type === "element";
}
