import { createHash } from "node:crypto";
import sharp from "sharp";
import { publishedWidths } from "@/core/pictures/publishedWidths";
import type { PlainFormat } from "@/core/pictures/renditions";
import type { Point } from "@/core/problems";
import type { Rule } from "@/core/rules";
import { decodeDrawing } from "./drawings/decodeDrawing";
import { type Drawing, readDrawing, writeDrawing } from "./drawings/readDrawing";
import { inspectEmbedded } from "./inspectEmbedded";
import { isMoving } from "./isMoving";
import { type Ground, groundOf } from "./pictureGround";

/** What there is to know of a picture without looking at it. */
export interface PictureFacts {
  /** Of its content: the first ten hexadecimal digits of SHA-256. */
  readonly hash: string;
  /** As it is shown, in CSS pixels; missing where the picture can't be shown. */
  readonly size?: { readonly width: number; readonly height: number };
  /** What it is published as for browsers that know no newer format. */
  readonly format?: PlainFormat;
  /** Whether it moves, which what is published of it won't. */
  readonly isAnimated?: true;
  /** What it needs to lie on where a page’s own ground would swallow its lines. */
  readonly ground?: Ground;
  /** What of it isn’t published as it was drawn. */
  readonly warnings?: readonly PictureFault[];
  /** Why it can't be shown. */
  readonly fault?: PictureFault;
}

export interface PictureFault {
  readonly rule: Rule;
  readonly cause: string;
  readonly remedy: string;
  /** Where in a drawing’s file. */
  readonly at?: Point;
}

/** The formats that extensions promise. */
const FORMATS: Readonly<Record<string, string>> = {
  svg: "svg",
  png: "png",
  jpg: "jpeg",
  jpeg: "jpeg",
  webp: "webp",
  avif: "avif",
};

/** More than any camera's; a few bytes can promise pixels without end. */
export const MOST_PIXELS = 100_000_000;

/**
 * Tells whether a file is a picture, by its extension.
 *
 * @example isPicture("two-flags.svg") // true
 */
export function isPicture(path: string): boolean {
  return Object.hasOwn(FORMATS, extensionOf(path));
}

/** How many things that were left out are told one by one. */
const MOST_TOLD = 5;

/**
 * Measures a picture, and checks that it has the format that its name says and, if it is a
 * drawing, that it is harmless and quick to render. Of other pictures little more than the
 * head is read: damage further on shows when they are made into what is published.
 *
 * @param path tells the format by its extension
 *
 * @example await inspectPicture("two-flags.svg", bytes)
 * // { hash: "8d1c0f6a2b", size: { width: 800, height: 450 }, format: "svg" }
 */
export async function inspectPicture(path: string, bytes: Uint8Array): Promise<PictureFacts> {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const extension = extensionOf(path);
  if (bytes.length === 0) {
    return { hash, ...broken("The file is empty.", "Save or copy the picture again.") };
  }
  const facts =
    extension === "svg"
      ? await inspectDrawing(bytes, hash)
      : await inspectRaster(bytes, extension, hash);
  return { hash, ...facts };
}

type Facts = Omit<PictureFacts, "hash">;

async function inspectDrawing(bytes: Uint8Array, hash: string): Promise<Facts> {
  const text = decodeDrawing(bytes);
  // Before anything else: whatever isn’t a drawing at all has no line that is wrong.
  if (text === undefined || !/<(?:[\w-]+:)?svg[\s>/]/.test(text)) {
    const raster = await sharp(bytes, { limitInputPixels: false })
      .metadata()
      .catch(() => undefined);
    if (raster && raster.format !== "svg") return misnamed("svg", raster.format);
    if (text !== undefined) return noSize("svg");
    return broken("The drawing is not encoded in UTF-8.", "Export it again as plain SVG.");
  }
  const drawing = readDrawing(text);
  if ("fault" in drawing) return { fault: drawing.fault };
  const { fault, moves } = await inspectEmbedded(drawing);
  if (fault) return { fault };
  const { width, height } = drawing.size;
  const warnings = [...warningsOf(drawing), ...moves];
  const adapts = text.includes("prefers-color-scheme");
  const ground = adapts
    ? undefined
    : await groundOf(hash, () => Buffer.from(writeDrawing(drawing.root)));
  return {
    ...sized(Math.round(width), Math.round(height), "svg"),
    ...(ground && { ground }),
    ...(warnings.length > 0 && { warnings }),
  };
}

function warningsOf({ leftOut: { things, moves } }: Drawing): PictureFault[] {
  const warnings: PictureFault[] = things.slice(0, MOST_TOLD).map(({ what, at }) => ({
    rule: "cleaned-picture",
    cause: `The drawing is published without a part that pages can’t show: ${what}.`,
    remedy:
      "Check whether it still looks right. If not, export it as plain SVG, with texts as paths.",
    at,
  }));
  const [next] = things.slice(MOST_TOLD);
  if (next) {
    warnings.push({
      rule: "cleaned-picture",
      cause: `The drawing is published without ${things.length - MOST_TOLD} more parts that pages can’t show, from here on.`,
      remedy: "Export it as plain SVG, with texts as paths.",
      at: next.at,
    });
  }
  if (moves) {
    warnings.push({
      rule: "animated-picture",
      cause: "The drawing is animated; it is published as a still of its beginning.",
      remedy: "Check whether the still shows everything, and remove the animation.",
      at: moves,
    });
  }
  return warnings;
}

async function inspectRaster(bytes: Uint8Array, extension: string, hash: string): Promise<Facts> {
  let found: Awaited<ReturnType<ReturnType<typeof sharp>["metadata"]>>;
  try {
    found = await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return noSize(extension);
  }
  const { autoOrient, hasAlpha, pages = 1 } = found;
  const format = found.format === "heif" && found.compression === "av1" ? "avif" : found.format;
  if (format !== FORMATS[extension]) {
    return misnamed(extension, format);
  }
  const { width, height } = autoOrient;
  if (width * height > MOST_PIXELS) {
    return broken(
      `The picture has ${width} × ${height} pixels; the limit is ${MOST_PIXELS / 1_000_000} million.`,
      "Save it at a smaller size: a width of 2000 pixels is enough for every screen.",
    );
  }
  // JPEG knows no transparency; and a small PNG is an icon, and keeps its sharp edges.
  const isLossless =
    hasAlpha || (format === "png" && publishedWidths({ width, height }).length === 1);
  const ground = hasAlpha ? await groundOf(hash, () => bytes) : undefined;
  return {
    ...sized(width, height, isLossless ? "png" : "jpg"),
    ...(ground && { ground }),
    ...(pages > 1 || isMoving(bytes) ? { isAnimated: true } : {}),
  };
}

function sized(width: number, height: number, format: PlainFormat): Facts {
  return width >= 1 && height >= 1
    ? { size: { width, height }, format }
    : broken(
        "The picture is less than one pixel wide or high.",
        "Give its width and height in pixels.",
      );
}

function misnamed(extension: string, format: string): Facts {
  return broken(
    `The picture’s name ends in “.${extension}”, but its content is ${format.toUpperCase()}.`,
    `Rename it, or save it as ${extension.toUpperCase()}.`,
  );
}

function noSize(extension: string): Facts {
  return broken(
    "The picture’s size can’t be read: the file is damaged, or has no size.",
    extension === "svg"
      ? "Give the drawing a “viewBox”, or “width” and “height” in pixels."
      : "Export the picture again.",
  );
}

function broken(cause: string, remedy: string): Facts {
  return { fault: { rule: "broken-picture", cause, remedy } };
}

function extensionOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
}
