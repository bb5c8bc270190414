import type { Page } from "playwright-core";
import { INKS } from "./paintLines";
import { pixelsOf } from "./pixelsOf";

/** A part of a page, in pixels from its top left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The ink on a page whose lines were painted: of each pixel, which of `INKS` is there. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  /** Row by row: `NONE`, `MIXED`, or an index of `INKS`. */
  readonly pixels: Int8Array;
}

/** No ink, or next to none. */
export const NONE = -1;

/** Ink of several lines on one another. */
export const MIXED = -2;

/** From this value on a channel is full. */
const FULL = 240;

/** Where no channel falls below this, there is but the soft edge of a letter. */
const PALE = 190;

interface Looked {
  /** Left out, everything. */
  readonly clip?: Area;
  /** Whether the whole page is looked at, and measured from its corner, or the window alone. */
  readonly isWhole?: boolean;
}

/** Looks at the ink of a page, of its window, or of a part of either. */
export async function readInk(page: Page, { clip, isWhole = true }: Looked = {}): Promise<Ink> {
  const shot = await page.screenshot({ fullPage: isWhole, ...(clip && { clip }) });
  const { data, width, height } = await pixelsOf(shot);
  const pixels = new Int8Array(width * height).fill(NONE);
  const byChannels = new Map(
    INKS.map(([red, green, blue], index) => [
      Number(red > 0) + 2 * +(green > 0) + 4 * +(blue > 0),
      index,
    ]),
  );
  for (let at = 0; at < pixels.length; at += 1) {
    const red = data[at * 4] as number;
    const green = data[at * 4 + 1] as number;
    const blue = data[at * 4 + 2] as number;
    if (red >= PALE && green >= PALE && blue >= PALE) continue;
    const full = Number(red >= FULL) + 2 * Number(green >= FULL) + 4 * Number(blue >= FULL);
    pixels[at] = byChannels.get(full) ?? MIXED;
  }
  return { width, height, pixels };
}
