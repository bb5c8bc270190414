import type { Element } from "hast";
import { SKIP, visitParents } from "unist-util-visit-parents";
import { SHAPED_WORDS } from "@/core/text/shapedWords";
import { faceMark } from "@/page/faceMarks";
import { faceOf } from "@/page/frameworkFiles";
import { Data, propertyOf, Tag } from "@/page/marks";
import { URDU_CHARACTERS } from "@/prepare/faces/core/plainUrdu";
import { CORE_FACE, FACES } from "@/prepare/faces/faces";
import { isEarlyScript } from "./inlineEarlyScript";
import type { PageTree } from "./ParsedPage";

/** The addresses of the faces' files, by the faces' names. */
export type FaceAddresses = ReadonlyMap<string, string>;

/**
 * Finds the faces among the files of a result.
 *
 * @param files paths relative to the result
 */
export function faceAddresses(files: Iterable<string>): FaceAddresses {
  const addresses = new Map<string, string>();
  for (const file of files) {
    const name = faceOf(file);
    if (name) addresses.set(name, `/${file}`);
  }
  return addresses;
}

/** Of the faces that complete another: what they can set. Their `unicode-range` says the same. */
const COMPLETING = {
  serif: ["serif-accents", "serif-extended"].map(setBy),
  latin: ["latin-signs"].map(setBy),
};

function setBy(name: string): { readonly name: string; readonly characters: Set<string> } {
  return { name, characters: new Set(FACES.find((face) => face.name === name)?.characters) };
}

/** Returns the faces that complete one for a text. */
function completing(face: keyof typeof COMPLETING, text: string): string[] {
  return COMPLETING[face]
    .filter(({ characters }) => [...text].some((character) => characters.has(character)))
    .map(({ name }) => name);
}

interface PreloadNeeds extends PageTree {
  readonly faces: FaceAddresses;
  /** The address of the style sheet that holds Naskh. */
  readonly naskhSheet?: string | undefined;
  /** Tells whether the core of Nastaliq sets a word as the full face does. */
  readonly isInCore?: ((word: string) => boolean) | undefined;
}

/**
 * Inserts preloads of a page's faces into its head, so that the browser requests them
 * before it has read a style sheet: only those that its text is set in. They stand in
 * `<noscript>`: with script it is left to the script that holds the text back, which alone
 * knows what faces the reader has chosen, and whether her line is to be spared. That script
 * comes right behind, and is told which faces the first screens need, which the rest ({@link
 * divideText}), and what may stand in for Nastaliq. Nastaliq, which would delay all else, is
 * not preloaded without script. There a page with words of Arabic script waits for the style
 * sheet that holds Naskh ({@link embedNaskh}).
 */
export function preloadFaces(page: PreloadNeeds): void {
  const { tree, faces: addresses, naskhSheet } = page;
  let head: Element | undefined;
  visitParents(tree, "element", (element) => {
    if (element.tagName === "head") head = element;
  });
  if (!head) return;
  const found = facesOf(page);
  const [first, later] = [found.first, found.later].map((names) =>
    [...names].filter((name) => addresses.has(name)),
  ) as [string[], string[]];
  const faces = [...first, ...later];
  const { children } = head;
  const early = children.filter(isElement).filter(isEarlyScript);
  for (const { properties } of early) {
    properties[propertyOf(Data.Faces)] = faceMarks(first, addresses);
    if (found.isDivided) properties[propertyOf(Data.Later)] = faceMarks(later, addresses);
    if (first.some((name) => name.startsWith("nastaliq")))
      properties[propertyOf(Data.StandIn)] = faceMarks(["naskh"], addresses);
  }
  const others = children.filter((child) => !(isElement(child) && isEarlyScript(child)));
  // Behind what tells the browser how to read the page at all.
  const at = others.findLastIndex((child) => isElement(child) && isEarly(child));
  const withoutScript = faces
    .filter((name) => !ARABIC_FACES.has(name) && name !== "serif-extended")
    .map((name) => preload(addresses.get(name)));
  if (naskhSheet && faces.some((name) => ARABIC_FACES.has(name)))
    withoutScript.push(link({ rel: ["stylesheet"], href: naskhSheet }));
  others.splice(at + 1, 0, ...noscript(withoutScript), ...early);
  head.children = others;
}

/** What the early script reads where the faces lie from. */
function faceMarks(faces: readonly string[], addresses: FaceAddresses): string {
  return faces
    .flatMap((name) => addresses.get(name) ?? [])
    .map(faceMark)
    .join(" ");
}

const ARABIC_FACES = new Set([CORE_FACE, "nastaliq", "naskh"]);

function preload(href: string | undefined): Element {
  return link({ rel: ["preload"], as: "font", crossOrigin: "", href });
}

function link(properties: Element["properties"]): Element {
  return { type: "element", tagName: "link", properties, children: [] };
}

/** `media` would not do: browsers fetch style sheets whose media query does not match, too. */
function noscript(children: Element[]): Element[] {
  if (children.length === 0) return [];
  return [{ type: "element", tagName: "noscript", properties: {}, children }];
}

function isEarly({ properties }: Element): boolean {
  return properties.charSet !== undefined || properties.name === "viewport";
}

/** The faces that a page's text is set in. */
interface PageFaces {
  /** Those of the first screens. */
  readonly first: ReadonlySet<string>;
  /** Those that only the rest needs. */
  readonly later: ReadonlySet<string>;
  /** Whether there is a rest. */
  readonly isDivided: boolean;
}

function facesOf({ tree, faces: addresses, isInCore }: PreloadNeeds): PageFaces {
  const first = new Set<string>();
  const later = new Set<string>();
  const words = new Set<string>();
  let isDivided = false;
  let hasOtherTexts = false;
  visitParents(tree, (node, ancestors) => {
    // What a reader wrote has any words.
    if (isElement(node) && node.tagName === Tag.BookmarkShelf) hasOtherTexts = true;
    // Other languages of the script have forms of their own for some letters.
    if (isElement(node) && OTHER_FORMS.test(String(node.properties.lang))) hasOtherTexts = true;
    // All that comes behind the first mark is shown later.
    if (isElement(node) && node.properties[propertyOf(Data.Later)] !== undefined) isDivided = true;
    if (node.type !== "text" || !/\S/.test(node.value)) return;
    const elements = ancestors.filter(isElement);
    if (elements.some(({ tagName }) => UNSET.has(tagName))) return SKIP;
    const faces = facesOfText(node.value, elements);
    for (const face of faces) (isDivided ? later : first).add(face);
    if (faces.some((face) => !face.startsWith("serif"))) {
      if (BEYOND_CORE.test(node.value)) hasOtherTexts = true;
      for (const word of node.value.match(SHAPED_WORDS) ?? []) words.add(word);
    }
    return;
  });
  const isNastaliq = first.has("nastaliq") || later.has("nastaliq");
  for (const faces of [first, later]) {
    // Where Nastaliq is loaded, it sets these words too. Naskh, where it is there, sets labels of
    // languages as well, such as that of the switch: these must not change when it comes.
    if (faces.delete(FEW_WORDS)) first.add(isNastaliq ? "nastaliq" : "naskh");
  }
  const hasCore = addresses.has(CORE_FACE) && !hasOtherTexts;
  const isCore = hasCore && isInCore && [...words].every(isInCore);
  const named = (faces: ReadonlySet<string>) =>
    [...faces].map((face) => (isCore && face === "nastaliq" ? CORE_FACE : face));
  const isFirst = (face: string) => first.has(face);
  return {
    first: new Set(named(first)),
    later: new Set(named(new Set([...later].filter((face) => !isFirst(face))))),
    isDivided,
  };
}

/** Characters that Nastaliq has and its core lacks: not all of them are parts of words. */
const BEYOND_CORE = new RegExp(
  `[${[...(FACES.find(({ name }) => name === "nastaliq")?.characters ?? "")]
    .filter((character) => !URDU_CHARACTERS.includes(character))
    .join("")}]`,
  "u",
);

/** Languages for which Nastaliq has forms of its own. */
const OTHER_FORMS = /^(?:ar|fa|ks|sd)\b/;

/** Stands for what sets a few words of Arabic script on a page in Latin script. */
const FEW_WORDS = "few words";

/** Where text is not shown, or in none of the site's faces. */
const UNSET = new Set(["head", "script", "style", "code", "pre"]);

const SLANTED = new Set(["em", "i", "cite"]);

/** Letters of Arabic script. */
const ARABIC = /\p{Script=Arabic}/u;

function facesOfText(text: string, ancestors: readonly Element[]): string[] {
  const typefaces = ancestors.flatMap(({ properties }) => properties.dataTypeface ?? []);
  const [pages, nearest] = [typefaces[0], typefaces.at(-1)];
  const isOwn =
    nearest === pages ||
    ancestors.some(({ properties }) => properties.dataTextTypeface === nearest);
  // Urdu on a page in Latin script, such as the title of an article that is in no other language.
  const arabic = pages === "serif" && ARABIC.test(text) && !isLanguageLabel(ancestors);
  const latin = () => ["latin", ...completing("latin", text)];
  if (nearest !== "serif") return isOwn ? [String(nearest), ...latin()] : arabic ? [FEW_WORDS] : [];
  if (!isOwn) return latin();
  return [
    ancestors.some(({ tagName }) => SLANTED.has(tagName)) ? "serif-italic" : "serif",
    ...completing("serif", text),
    ...(arabic ? [FEW_WORDS] : []),
  ];
}

/** Whether a text but names another language, or leads to it: whoever reads that has its letters. */
function isLanguageLabel(ancestors: readonly Element[]): boolean {
  return ancestors.some(
    ({ tagName, properties }) => properties.hrefLang !== undefined || tagName === "bdi",
  );
}

function isElement(node: { readonly type: string }): node is Element {
  return node.type === "element";
}
