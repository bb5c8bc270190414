import type { Element } from "hast";
import { visit } from "unist-util-visit";
import { faceMark, WORD_FACE } from "@/page/faceMarks";
import { faceOf } from "@/page/frameworkFiles";
import { Data, propertyOf } from "@/page/marks";
import { facesOf } from "./facesOf";
import { isEarlyScript } from "./inlineEarlyScript";
import type { PageTree } from "./ParsedPage";
import { wordFaceAddress } from "./wordFace";

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
 *
 * @returns `wordFace`: where the face lies that has to be cut from Nastaliq for this page, and
 *   behind it the words that it is cut for; empty where the page needs none
 */
export function preloadFaces(page: PreloadNeeds): { wordFace: readonly string[] } {
  const { tree, naskhSheet } = page;
  let head: Element | undefined;
  visit(tree, { type: "element", tagName: "head" }, (element) => {
    head = element;
  });
  if (!head) return { wordFace: [] };
  const found = facesOf(page);
  const full = page.faces.get("nastaliq");
  const cut = full && found.fewWords.length > 0 && wordFaceAddress(full, found.fewWords);
  const addresses = new Map([...page.faces, ...(cut ? [[WORD_FACE, cut] as const] : [])]);
  const [first, later] = [found.first, found.later].map((names) =>
    [...names].filter((name) => addresses.has(name)),
  ) as [string[], string[]];
  const faces = [...first, ...later];
  const { children } = head;
  const early = children.filter(isElement).filter(isEarlyScript);
  for (const { properties } of early) {
    properties[propertyOf(Data.Faces)] = faceMarks(first, addresses);
    if (found.isDivided) properties[propertyOf(Data.Later)] = faceMarks(later, addresses);
    if (found.hasNastaliqText)
      properties[propertyOf(Data.StandIn)] = faceMarks(["naskh"], addresses);
  }
  const others = children.filter((child) => !(isElement(child) && isEarlyScript(child)));
  // Behind what tells the browser how to read the page at all.
  const at = others.findLastIndex((child) => isElement(child) && isEarly(child));
  const withoutScript = faces
    .filter((name) => !ONLY_WITH_SCRIPT.test(name))
    .map((name) => preload(addresses.get(name)));
  if (naskhSheet && found.hasArabicText)
    withoutScript.push(link({ rel: ["stylesheet"], href: naskhSheet }));
  others.splice(at + 1, 0, ...noscript(withoutScript), ...early);
  head.children = others;
  return { wordFace: cut ? [cut, ...found.fewWords] : [] };
}

/** What the early script reads where the faces lie from. */
function faceMarks(faces: readonly string[], addresses: FaceAddresses): string {
  return faces
    .flatMap((name) => addresses.get(name) ?? [])
    .map(faceMark)
    .join(" ");
}

/** Faces of Arabic script, and of letters that few texts have. */
const ONLY_WITH_SCRIPT = /^(?:nastaliq|naskh|serif-extended)/;

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

function isElement(node: { readonly type: string }): node is Element {
  return node.type === "element";
}
