import sharp, { type Sharp } from "sharp";
import { MOST_PIXELS } from "@/content/pictures/inspectPicture";
import type { Rendition } from "@/core/pictures/renditions";

/**
 * How pictures are encoded. At these qualities a photograph can't be told from
 * the original at arm's length. AVIF at effort 3 takes a sixth of the time of 4,
 * for a tenth more bytes.
 */
const ENCODERS = {
  avif: { quality: 55, effort: 3 },
  webp: { quality: 78, effort: 4, smartSubsample: true },
  jpg: { quality: 78, mozjpeg: true },
  png: { compressionLevel: 9 },
} as const;

/** Names all that the encoded bytes depend on but for the picture itself. */
export const ENCODING = JSON.stringify([ENCODERS, sharp.versions]);

type RasterRendition = Rendition & { readonly format: keyof typeof ENCODERS };

/**
 * Makes renditions of a raster picture: upright, in sRGB with 8 bits, of an
 * animation the first image, and without anything else that the file holds,
 * such as the place where a photograph was taken.
 *
 * @param bytes the original
 * @param wanted of no more than its width
 * @param signal is looked at between two of them
 * @throws what the decoder says of a damaged picture
 */
export async function* encodeRaster(
  bytes: Uint8Array,
  wanted: readonly RasterRendition[],
  signal?: AbortSignal,
): AsyncGenerator<{ readonly rendition: RasterRendition; readonly content: Uint8Array }> {
  const widest = Math.max(...wanted.map(({ width }) => width));
  const { data, info } = await decode(bytes, widest);
  const { width, height, channels } = info;
  for (const rendition of wanted) {
    signal?.throwIfAborted();
    const scaled = sharp(data, { raw: { width, height, channels } });
    if (rendition.width < width) scaled.resize({ width: rendition.width });
    yield { rendition, content: await encoded(scaled, rendition.format).toBuffer() };
  }
}

/** Decodes a picture once for all its renditions; colour profiles, CMYK and 16 bits end here. */
async function decode(bytes: Uint8Array, width: number, attempts = 3) {
  try {
    return await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" })
      .autoOrient()
      .resize({ width })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
  } catch (error) {
    // The decoder notes what is wrong in one place for all: of two pictures that fail at the same
    // moment, one takes the other's message with its own, and "Unknown error" is left.
    const isNamed = (error as Error).message !== "Unknown error";
    if (isNamed || attempts === 1) throw error;
    return decode(bytes, width, attempts - 1);
  }
}

function encoded(picture: Sharp, format: keyof typeof ENCODERS): Sharp {
  switch (format) {
    case "avif":
      return picture.avif(ENCODERS.avif);
    case "webp":
      return picture.webp(ENCODERS.webp);
    case "jpg":
      return picture.jpeg(ENCODERS.jpg);
    case "png":
      return picture.png(ENCODERS.png);
  }
}
