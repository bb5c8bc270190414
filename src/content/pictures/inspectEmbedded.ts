import sharp from "sharp";
import type { Drawing } from "./drawings/readDrawing";
import type { PictureFault } from "./inspectPicture";
import { isMoving } from "./isMoving";

/** What all pictures in a drawing may have together: more would keep a browser busy for a second. */
const MOST_EMBEDDED_PIXELS = 25_000_000;

/** The formats that browsers show inside a drawing, as sharp names them. */
const EMBEDDED_FORMATS: ReadonlySet<string> = new Set(["png", "jpeg", "webp", "gif", "heif"]);

/** Checks the pictures embedded in a drawing, and tells whether one of them is animated. */
export async function inspectEmbedded({
  embedded,
}: Drawing): Promise<{ fault?: PictureFault; moves: PictureFault[] }> {
  const moves: PictureFault[] = [];
  const refuse = (fault: PictureFault) => ({ fault, moves });
  let pixels = 0;
  for (const { bytes, element } of embedded) {
    const { at } = element;
    const found = await headOf(bytes);
    if (!found || !EMBEDDED_FORMATS.has(found.format)) {
      return refuse({
        rule: "broken-picture",
        cause: "A picture inside the drawing is damaged, or not of the type it declares.",
        remedy: "Insert it again as PNG or JPEG, then export the drawing again.",
        at,
      });
    }
    pixels += found.width * found.height;
    if (pixels > MOST_EMBEDDED_PIXELS) {
      return refuse({
        rule: "drawing-too-complex",
        cause: `The pictures inside the drawing have more than ${MOST_EMBEDDED_PIXELS / 1_000_000} million pixels in total.`,
        remedy: "Insert smaller ones: a width of 2000 pixels is enough for every screen.",
        at,
      });
    }
    if (moves.length === 0 && ((found.pages ?? 1) > 1 || isMoving(bytes))) {
      moves.push({
        rule: "animated-picture",
        cause: "A picture inside the drawing is animated; only its first frame is published.",
        remedy: "Insert that frame as a still picture.",
        at,
      });
    }
  }
  return { moves };
}

async function headOf(bytes: Uint8Array) {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return undefined;
  }
}
