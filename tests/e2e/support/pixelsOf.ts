import sharp, { type Sharp } from "sharp";

/** A picture, decoded. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Row by row, four bytes each: red, green, blue, alpha. */
  readonly data: Buffer;
}

/** Decodes a picture: a screenshot, a file, or what sharp has made of one. */
export async function pixelsOf(picture: Buffer | string | Sharp): Promise<Pixels> {
  const image = typeof picture === "string" || Buffer.isBuffer(picture) ? sharp(picture) : picture;
  const { data, info } = await image
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
