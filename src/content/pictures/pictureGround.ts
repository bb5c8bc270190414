import sharp from "sharp";

/** What a picture that lets the page show through needs to lie on. */
export type Ground = "light" | "dark";

/** Pictures are looked at so wide, in pixels: lines of a drawing are still lines. */
const WIDTH = 480;

/** The grounds of pages (`src/styles/tokens.css`), as relative luminance. */
const LIGHT = 0.93;
const DARK = 0.009;

/** WCAG 2.2, 1.4.11: what graphics need to be told from what is beside them. */
const LEAST_CONTRAST = 3;

/** More of its edges than this can’t be seen: the picture needs a ground. */
const MOST_LOST = 0.15;

const known = new Map<string, Promise<Ground | undefined>>();

/**
 * Returns the background that a transparent picture needs: a light one if its lines would
 * be lost on a dark page, a dark one if they would be lost on a light page. What counts are
 * the edges against what is transparent: inside its own areas a picture brings its ground
 * along.
 *
 * @param hash of its content: what was looked at once is remembered as long as the process lives
 * @param bytes of a raster picture or a cleaned drawing
 * @returns nothing where it can be seen on either ground, or on neither
 *
 * @example await groundOf("8d1c0f6a2b", () => bytes) // "light"
 */
export function groundOf(hash: string, bytes: () => Uint8Array): Promise<Ground | undefined> {
  let ground = known.get(hash);
  if (!ground) {
    // What is damaged is told when it is made into what is published.
    ground = lookAt(bytes()).catch(() => undefined);
    known.set(hash, ground);
  }
  return ground;
}

async function lookAt(bytes: Uint8Array): Promise<Ground | undefined> {
  const { data, info } = await drawn(bytes);
  const { width, height, channels } = info;
  if (channels !== 4) return undefined;
  const alpha = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? 255 : (data[(y * width + x) * 4 + 3] ?? 255);
  let [all, lostOnLight, lostOnDark] = [0, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const own = alpha(x, y);
      if (own < 48) continue;
      const clearest = Math.min(alpha(x - 1, y), alpha(x + 1, y), alpha(x, y - 1), alpha(x, y + 1));
      // What fades, such as a shadow, has no edge that anybody has to see.
      if (clearest >= 16 || own - clearest < 64) continue;
      const at = (y * width + x) * 4;
      const ink = luminance(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
      all += own;
      lostOnLight += own * lost(contrast(ink, LIGHT));
      lostOnDark += own * lost(contrast(ink, DARK));
    }
  }
  if (all === 0) return undefined;
  if (lostOnDark / all > MOST_LOST && lostOnDark > lostOnLight) return "light";
  if (lostOnLight / all > MOST_LOST && lostOnLight > lostOnDark) return "dark";
  return undefined;
}

async function drawn(bytes: Uint8Array) {
  const { width, height, format } = await sharp(bytes, { limitInputPixels: false }).metadata();
  const long = Math.max(width, height);
  // A drawing is drawn at the size that is looked at, not at its own, which may be any.
  const density =
    format === "svg" ? { density: Math.max(1, Math.min(100_000, (72 * WIDTH) / long)) } : {};
  return sharp(bytes, { ...density, limitInputPixels: 100_000_000 })
    .resize({ width: WIDTH, height: WIDTH, fit: "inside", withoutEnlargement: format !== "svg" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
}

/** How much is lost of what stands out by so much: all, nothing, or a share. */
function lost(contrast: number): number {
  return Math.max(0, (LEAST_CONTRAST - contrast) / (LEAST_CONTRAST - 1));
}

/** WCAG 2.2: relative luminance, of a colour in sRGB. */
function luminance(red: number, green: number, blue: number): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** WCAG 2.2: contrast ratio. */
function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
