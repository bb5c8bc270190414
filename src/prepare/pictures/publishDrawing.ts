import sharp from "sharp";
import { type Drawing, readDrawing, writeDrawing } from "@/content/pictures/drawings/readDrawing";
import { SHORTENING, shortenDrawing } from "./shortenDrawing";

/** How pictures inside drawings are encoded anew: what was sharp stays so. */
const EMBEDDED = { jpeg: { quality: 85, mozjpeg: true }, webp: { quality: 85 } } as const;

/** Is counted up with each change of what is left of a drawing. */
const CLEANING = 3;

/** Names all that a published drawing depends on but for the drawing itself. */
export const PUBLISHING = JSON.stringify([CLEANING, EMBEDDED, SHORTENING, sharp.versions]);

/**
 * Makes a drawing into what is published: cleaned, written anew and shorter, the
 * pictures in it encoded anew, without anything else that their files held.
 *
 * @param svg a drawing that `inspectPicture` found nothing wrong with
 * @throws what the decoder says of a damaged picture inside; {@link Exceeded}
 */
export async function publishDrawing(svg: string): Promise<string> {
  const drawing = mustRead(svg);
  const encoded = new Map<string, string>();
  for (const { element, bytes } of drawing.embedded) {
    const href = element.attributes.get("href") ?? "";
    const made = encoded.get(href) ?? (await encodedAnew(bytes));
    encoded.set(href, made);
    element.attributes.set("href", made);
  }
  const cleaned = writeDrawing(drawing.root);
  const shorter = await shortenDrawing(cleaned, drawing.size);
  // Whatever a library made of it goes through the same gate as the original.
  const { root } = mustRead(shorter);
  return writeDrawing(root);
}

function mustRead(svg: string): Drawing {
  const read = readDrawing(svg);
  // The original was checked, so that this is a fault of ours.
  if ("fault" in read) throw new Error(read.fault.cause);
  return read;
}

/** A picture upright, in sRGB, and nothing but its pixels, as a `data:` address. */
async function encodedAnew(bytes: Uint8Array): Promise<string> {
  const { format } = await sharp(bytes).metadata();
  const picture = sharp(bytes, { failOn: "error" }).autoOrient().toColourspace("srgb");
  if (format === "jpeg") picture.jpeg(EMBEDDED.jpeg);
  else if (format === "webp") picture.webp(EMBEDDED.webp);
  // GIF shows its first image, and AVIF isn’t known to all that show drawings.
  else picture.png({ compressionLevel: 9 });
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  return `data:image/${info.format};base64,${data.toString("base64")}`;
}
