import { headingSlug } from "@/core/ids/headingSlug";
import { publishedWidths } from "@/core/pictures/publishedWidths";
import type { PlainFormat } from "@/core/pictures/renditions";
import { prefixOf } from "./hashedFiles";

/** What the address of a picture is made of. */
interface NamedPicture {
  /** Of its file, with the extension. */
  readonly name: string;
  /** Of its content: ten hexadecimal digits. */
  readonly hash: string;
  /** As it is shown, in pixels. */
  readonly width: number;
  readonly height: number;
  /** What it is published as. */
  readonly format: PlainFormat;
}

/** Of a name, so much is published: file systems have room for 255 bytes, hash and width among them. */
const LONGEST = 80;

/** Widest of what browsers get that know neither AVIF nor WebP: old phones, most of them. */
const MODERATE = 960;

/**
 * Returns the address of a picture in the format that every browser shows: a drawing as it
 * is, anything else in a moderate width. It depends on the content, so that caches may keep
 * it for ever; and it tells the addresses of the other renditions (see `renditions`).
 *
 * @returns `/media/<name>-<hash>.svg`, or `/media/<name>-<hash>-<width>.<jpg or png>`
 *
 * @example
 * pictureAddress({ name: "Two flags.png", hash: "8d1c0f6a2b", width: 2000, height: 900, format: "jpg" })
 * // "/media/two-flags-8d1c0f6a2b-960.jpg"
 */
export function pictureAddress({ name, hash, format, ...size }: NamedPicture): string {
  // A name in letters of one language is no address for all of them.
  const whole = headingSlug(name.replace(/\.[^.]*$/, "")) ?? "picture";
  const base = whole.slice(0, LONGEST).replace(/-$/, "");
  const stem = `${prefixOf("media")}${base}-${hash}`;
  if (format === "svg") return `${stem}.svg`;
  const widths = publishedWidths(size);
  const width = widths.findLast((one) => one <= MODERATE) ?? widths[0];
  return `${stem}-${width}.${format}`;
}
