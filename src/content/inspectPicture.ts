import { createHash } from "node:crypto";
import { imageSize } from "image-size";
import { findUnsafeSvg } from "./findUnsafeSvg";

/** What there is to know of a picture without looking at it. */
export interface PictureFacts {
  /** Of its content: the first ten hexadecimal digits of SHA-256. */
  readonly hash: string;
  /** As it is shown, in CSS pixels; missing where the picture can't be shown. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Why it can't be shown. */
  readonly fault?: { readonly rule: string; readonly cause: string; readonly remedy: string };
}

/** What `image-size` calls the format that an extension promises. */
const FORMATS: Readonly<Record<string, string>> = {
  svg: "svg",
  png: "png",
  jpg: "jpg",
  jpeg: "jpg",
  webp: "webp",
  avif: "avif",
};

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
 * a drawing, that it is harmless.
 *
 * @param path tells the format by its extension
 *
 * @example inspectPicture("two-flags.svg", bytes)
 * // { hash: "8d1c0f6a2b", size: { width: 800, height: 450 } }
 */
export function inspectPicture(path: string, bytes: Uint8Array): PictureFacts {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const extension = extensionOf(path);

  if (extension === "svg") {
    const unsafe = findUnsafeSvg(new TextDecoder().decode(bytes));
    if (unsafe) {
      return {
        hash,
        fault: {
          rule: "unsafe-picture",
          cause: `The drawing contains ${unsafe}.`,
          remedy: "Export it again as plain SVG, without scripts, links and outside files.",
        },
      };
    }
  }

  const broken = (cause: string, remedy: string): PictureFacts => ({
    hash,
    fault: { rule: "broken-picture", cause, remedy },
  });
  try {
    const { width, height, type, orientation = 1 } = imageSize(bytes);
    if (type !== FORMATS[extension]) {
      return broken(
        `The picture is named “.${extension}”, but its content is ${type?.toUpperCase()}.`,
        `Rename it, or save it as ${extension.toUpperCase()}.`,
      );
    }
    if (!(width >= 1 && height >= 1)) {
      return broken("The picture has no width or no height.", "Give it both, in pixels.");
    }
    // From 5 on, cameras mean the picture to be turned by a quarter (Exif 2.3, tag 0x0112).
    const turned = orientation >= 5;
    return {
      hash,
      size: {
        width: Math.round(turned ? height : width),
        height: Math.round(turned ? width : height),
      },
    };
  } catch {
    return broken(
      "The picture’s size can’t be read: the file is damaged, or gives none.",
      extension === "svg"
        ? "Give the drawing a “viewBox”, or “width” and “height” in pixels."
        : "Export the picture again.",
    );
  }
}

function extensionOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
}
