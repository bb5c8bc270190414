import { createHash } from "node:crypto";
import { imageSize } from "image-size";
import sharp from "sharp";
import type { PlainFormat } from "@/core/pictures/pictureAddress";
import { publishedWidths } from "@/core/pictures/publishedWidths";
import { findUnsafeSvg } from "./findUnsafeSvg";

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
  /** Why it can't be shown. */
  readonly fault?: PictureFault;
}

export interface PictureFault {
  readonly rule: string;
  readonly cause: string;
  readonly remedy: string;
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

/**
 * Measures a picture, and checks that it is what its name says and, if it is
 * a drawing, that it is harmless. Only its head is read: damage further on shows
 * when it is made into what is published.
 *
 * @param path tells the format by its extension
 *
 * @example await inspectPicture("two-flags.svg", bytes)
 * // { hash: "8d1c0f6a2b", size: { width: 800, height: 450 }, format: "svg" }
 */
export async function inspectPicture(path: string, bytes: Uint8Array): Promise<PictureFacts> {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const extension = extensionOf(path);
  const facts = extension === "svg" ? inspectDrawing(bytes) : await inspectRaster(bytes, extension);
  return { hash, ...facts };
}

type Facts = Omit<PictureFacts, "hash">;

function inspectDrawing(bytes: Uint8Array): Facts {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return broken("The drawing is not encoded in UTF-8.", "Export it again, as plain SVG.");
  }
  // Before anything else: whatever isn't a drawing at all is called broken, not unsafe.
  if (!/<(?:[\w-]+:)?svg[\s>/]/.test(text)) return noSize("svg");
  const unsafe = findUnsafeSvg(text);
  if (unsafe) {
    return {
      fault: {
        rule: "unsafe-picture",
        cause: `The drawing contains ${unsafe}.`,
        remedy: "Export it again as plain SVG, without scripts, links and outside files.",
      },
    };
  }
  if (!/\sxmlns(?::[\w-]+)?\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/.test(text)) {
    return broken(
      "The drawing doesn’t say that it is SVG: browsers won’t show it.",
      'Give its first element xmlns="http://www.w3.org/2000/svg".',
    );
  }
  try {
    const { width, height } = imageSize(bytes);
    return sized(Math.round(width), Math.round(height), "svg");
  } catch {
    return noSize("svg");
  }
}

async function inspectRaster(bytes: Uint8Array, extension: string): Promise<Facts> {
  let found: Awaited<ReturnType<ReturnType<typeof sharp>["metadata"]>>;
  try {
    found = await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return noSize(extension);
  }
  const { autoOrient, hasAlpha, pages = 1 } = found;
  const format = found.format === "heif" && found.compression === "av1" ? "avif" : found.format;
  if (format !== FORMATS[extension]) {
    return broken(
      `The picture is named “.${extension}”, but its content is ${format.toUpperCase()}.`,
      `Rename it, or save it as ${extension.toUpperCase()}.`,
    );
  }
  const { width, height } = autoOrient;
  if (width * height > MOST_PIXELS) {
    return broken(
      `The picture has ${width} × ${height} pixels; ${MOST_PIXELS / 1_000_000} million are the most.`,
      "Save it smaller: 2000 pixels of width are enough for every screen.",
    );
  }
  // JPEG knows no transparency; and a small PNG is an icon, and keeps its sharp edges.
  const isLossless =
    hasAlpha || (format === "png" && publishedWidths({ width, height }).length === 1);
  return {
    ...sized(width, height, isLossless ? "png" : "jpg"),
    ...(pages > 1 ? { isAnimated: true } : {}),
  };
}

function sized(width: number, height: number, format: PlainFormat): Facts {
  return width >= 1 && height >= 1
    ? { size: { width, height }, format }
    : broken("The picture has no width or no height.", "Give it both, in pixels.");
}

function noSize(extension: string): Facts {
  return broken(
    "The picture’s size can’t be read: the file is damaged, or gives none.",
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
