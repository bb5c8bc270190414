import sharp from "sharp";

/** A picture, decoded. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Row by row, four bytes each: red, green, blue, alpha. */
  readonly data: Buffer;
}

/** Decodes a picture: a screenshot, or a file. */
export async function pixelsOf(picture: Buffer | string): Promise<Pixels> {
  const { data, info } = await sharp(picture)
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
