import type { Picture } from "../library";
import { renditions } from "./renditions";

/** What services that show a link draw a card from, in pixels: 1200 × 630, at the most. */
const CARD_WIDTH = 1280;

/**
 * Returns the address of a picture for other services to show beside a link: they read
 * JPEG, PNG and WebP, mostly no AVIF, and no drawings.
 *
 * @returns nothing of a drawing
 *
 * @example
 * sharedPicture({ address: "/media/boat-8d1c0f6a2b-960.jpg", width: 4000, height: 3000 })
 * // "/media/boat-8d1c0f6a2b-1280.webp"
 */
export function sharedPicture(
  picture: Pick<Picture, "address" | "width" | "height">,
): string | undefined {
  return renditions(picture)
    .filter(({ format, width }) => format !== "svg" && format !== "avif" && width <= CARD_WIDTH)
    .reduce<{ address?: string; width: number }>(
      (widest, one) => (one.width > widest.width ? one : widest),
      { width: 0 },
    ).address;
}
