import { imageSize } from "image-size";
import type { Point } from "@/core/problems";
import { cleanTree, type LeftOut, SVG } from "./cleanDrawing";
import { TooComplex, type Work } from "./work/Budget";
import { measureWork } from "./work/measureWork";
import { readXml, writeXml, type XmlElement, XmlFault } from "./xmlTree";

/** A picture of pixels that a drawing brings along. */
export interface EmbeddedPicture {
  /** The element whose `href` holds it. */
  readonly element: XmlElement;
  readonly bytes: Buffer;
}

/** A drawing that is fit to be published. */
export interface Drawing {
  readonly root: XmlElement;
  /** Its own size, in CSS pixels, not rounded. */
  readonly size: { readonly width: number; readonly height: number };
  readonly leftOut: LeftOut;
  readonly embedded: readonly EmbeddedPicture[];
  readonly work: Work;
}

/** Why a drawing isn’t fit. */
export interface DrawingFault {
  readonly rule: "broken-picture" | "unsafe-picture" | "drawing-too-complex";
  readonly cause: string;
  readonly remedy: string;
  readonly at?: Point;
}

/** The markup alone, without embedded pictures: a page that is read on a phone can’t have more. */
const MOST_MARKUP = 3_000_000;
/** In CSS pixels: programs that count in hundredths of a millimetre stay below. */
const LONGEST_SIDE = 1_000_000;
const LIMITS = { depth: 200, elements: 60_000 };

const SIMPLER =
  "Simplify it in the program that made it, or save it as a PNG or WebP picture, 2000 pixels wide.";

/**
 * Reads a drawing, takes out of it whatever pages can’t show or shouldn’t, and makes
 * sure that a browser draws the rest quickly. What is published is written from the
 * tree that comes of it, never copied.
 *
 * @param svg its text
 * @returns the cleaned drawing, or why there is none
 *
 * @example
 * const read = readDrawing('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><g/></svg>')
 * if ("root" in read) writeDrawing(read.root)
 */
export function readDrawing(svg: string): Drawing | { readonly fault: DrawingFault } {
  // Before anything is parsed, however fast.
  if (svg.replace(/data:image\/[a-z]+;base64,[^"'<]*/gi, "").length > MOST_MARKUP) {
    return { fault: tooComplex("the file is too large") };
  }
  try {
    const root = readXml(svg, LIMITS);
    if (root.name !== "svg") return { fault: NO_DRAWING };
    if (root.namespace !== SVG) return { fault: NO_NAMESPACE };
    const leftOut = cleanTree(root);
    const size = sizeOf(root);
    if (!size) return { fault: NO_SIZE };
    if (size.width < 0.5 || size.height < 0.5) return { fault: EMPTY };
    if (Math.max(size.width, size.height) > LONGEST_SIDE) return { fault: HUGE };
    const embedded = [...embeddedIn(root)];
    return { root, size, leftOut, embedded, work: measureWork(root, size) };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

/** Writes a drawing as it is published. */
export function writeDrawing(root: XmlElement): string {
  const attributes = new Map([["xmlns", SVG], ...root.attributes]);
  return writeXml({ ...root, attributes });
}

/** The size of a drawing, from its outermost element alone. */
function sizeOf(root: XmlElement): { width: number; height: number } | undefined {
  try {
    const { width, height } = imageSize(Buffer.from(writeDrawing({ ...root, children: [] })));
    return Number.isFinite(width) && Number.isFinite(height) ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}

function* embeddedIn(element: XmlElement): Generator<EmbeddedPicture> {
  const href = hrefOf(element);
  if (/^data:/i.test(href)) yield { element, bytes: dataOf(href) };
  for (const child of element.children) if (child.type === "element") yield* embeddedIn(child);
}

function hrefOf({ attributes }: XmlElement): string {
  return attributes.get("href") ?? "";
}

/** The bytes of a `data:` address (RFC 2397); none where it holds none. */
function dataOf(address: string): Buffer {
  const comma = address.indexOf(",");
  if (comma === -1) return Buffer.alloc(0);
  const [head, body] = [address.slice(0, comma), address.slice(comma + 1)];
  const plain = body.replace(/%([0-9a-f]{2})/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(plain, /;\s*base64\s*$/i.test(head) ? "base64" : "latin1");
}

function faultOf(error: unknown): DrawingFault {
  if (error instanceof TooComplex) return tooComplex(error.what, error.at);
  // Styles nested without end end the stack.
  if (error instanceof RangeError) return tooComplex("styles are nested without end");
  if (!(error instanceof XmlFault)) throw error;
  const { kind, message, at } = error;
  switch (kind) {
    case "forbidden":
      return {
        rule: "unsafe-picture",
        cause: `The drawing contains ${message}.`,
        remedy: "Export it again as plain SVG, without scripts, links or external files.",
        ...(at && { at }),
      };
    case "too-large":
      return tooComplex(message, at);
    case "malformed":
      return {
        rule: "broken-picture",
        cause: `The drawing is not well-formed XML: ${message}.`,
        remedy: "Open it in the program that made it, and export it again.",
        ...(at && { at }),
      };
  }
}

function tooComplex(what: string, at?: Point): DrawingFault {
  return {
    rule: "drawing-too-complex",
    cause: `The drawing would take browsers too long to render: ${what}.`,
    remedy: SIMPLER,
    ...(at && { at }),
  };
}

const NO_DRAWING: DrawingFault = {
  rule: "broken-picture",
  cause: "The picture’s size can’t be read: the file is damaged, or has no size.",
  remedy: "Give the drawing a “viewBox”, or “width” and “height” in pixels.",
};
const NO_SIZE = NO_DRAWING;
const EMPTY: DrawingFault = {
  rule: "broken-picture",
  cause: "The picture is less than one pixel wide or high.",
  remedy: "Give its width and height in pixels.",
};
const HUGE: DrawingFault = {
  rule: "broken-picture",
  cause: "The drawing is more than a million pixels wide or high.",
  remedy: "Give it a smaller “width” and “height”, and a smaller “viewBox” if it has none.",
};
const NO_NAMESPACE: DrawingFault = {
  rule: "broken-picture",
  cause: "The drawing has no SVG namespace, so browsers won’t show it.",
  remedy: 'Add xmlns="http://www.w3.org/2000/svg" to its first element.',
};
