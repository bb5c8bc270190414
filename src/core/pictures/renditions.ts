import type { Picture } from "../library";
import { publishedWidths } from "./publishedWidths";

/** The formats that every browser shows, and with which a picture is named in `src`. */
export type PlainFormat = "svg" | "jpg" | "png";

/** One of the files that a picture is published as. */
export interface Rendition {
  readonly address: string;
  /** In pixels. */
  readonly width: number;
  readonly format: PlainFormat | "avif" | "webp";
}

/**
 * Lists the files that a picture is published as. They follow from its address
 * and size alone, so that a page can name them without looking for files.
 *
 * @returns first the one of the picture's own address, then AVIF and WebP, from
 * narrow to wide; drawings and small pictures have the first alone
 *
 * @example
 * renditions({ address: "/media/boat-8d1c0f6a2b-640.jpg", width: 640, height: 480 })
 *   .map(({ address }) => address)
 * // ["/media/boat-8d1c0f6a2b-640.jpg",
 * //  "/media/boat-8d1c0f6a2b-360.avif", "/media/boat-8d1c0f6a2b-640.avif",
 * //  "/media/boat-8d1c0f6a2b-360.webp", "/media/boat-8d1c0f6a2b-640.webp"]
 */
export function renditions(
  picture: Pick<Picture, "address" | "width" | "height">,
): readonly Rendition[] {
  const { address } = picture;
  const [, stem, width, format] = /^(.+-[0-9a-f]{10})-(\d+)\.(jpg|png)$/.exec(address) ?? [];
  if (stem === undefined) return [{ address, width: picture.width, format: "svg" }];
  const plain: Rendition = { address, width: Number(width), format: format as PlainFormat };
  const widths = publishedWidths(picture);
  if (widths.length === 1) return [plain];
  return [
    plain,
    ...(["avif", "webp"] as const).flatMap((modern) =>
      widths.map((each) => ({
        address: `${stem}-${each}.${modern}`,
        width: each,
        format: modern,
      })),
    ),
  ];
}
