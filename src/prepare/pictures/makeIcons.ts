import { readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { contentHash } from "@/files/contentHash";
import { PAPER } from "@/page/paper";

/** A picture that stands for the site among a device's own programs. */
export interface Icon {
  /** `icon-192-<hash>.png` */
  readonly name: string;
  /** In pixels, each way. */
  readonly size: number;
  /** Whether it fills the whole square, and all that matters lies in the circle that every device leaves. */
  readonly isMaskable: boolean;
  readonly content: Uint8Array;
}

/** What browsers ask for before they offer to install a site. */
const KINDS = [
  { size: 192, isMaskable: false },
  { size: 512, isMaskable: false },
  { size: 512, isMaskable: true },
] as const;

/** The drawing's share of a maskable icon: four fifths are safe across, less at the corners. */
const SAFE = 0.56;

/**
 * Makes the icons that browsers request at fixed addresses, whatever a page says:
 * `/favicon.ico` where they can't draw SVG, `/apple-touch-icon.png` for home screens.
 *
 * @param root the checkout; without a `public/icon.svg` there are none
 * @returns their names and contents
 */
export async function makeRootIcons(root: string): Promise<[string, Uint8Array][]> {
  const drawing = await readFile(path.join(root, "public", "icon.svg")).catch(() => undefined);
  if (!drawing) return [];
  const small = await draw(drawing, 32, false);
  return [
    ["favicon.ico", iconFile(small, 32)],
    ["apple-touch-icon.png", await draw(drawing, 180, true)],
  ];
}

/**
 * Puts a PNG into an icon file.
 *
 * @param size of the picture, in pixels each way
 */
function iconFile(png: Uint8Array, size: number): Uint8Array {
  const header = Buffer.alloc(22);
  // One icon, of 32 bits a pixel, right behind the header.
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}

/**
 * Makes the site's icon in the sizes that devices ask for.
 *
 * @param root the checkout; without a `public/icon.svg` there are none
 */
export async function makeIcons(root: string): Promise<Icon[]> {
  const drawing = await readFile(path.join(root, "public", "icon.svg")).catch(() => undefined);
  if (!drawing) return [];
  return Promise.all(
    KINDS.map(async ({ size, isMaskable }) => {
      const content = await draw(drawing, size, isMaskable);
      const name = `icon-${isMaskable ? "maskable-" : ""}${size}-${contentHash(content)}.png`;
      return { name, size, isMaskable, content };
    }),
  );
}

function draw(drawing: Uint8Array, size: number, isMaskable: boolean): Promise<Uint8Array> {
  const drawn = Math.round(isMaskable ? size * SAFE : size);
  const edge = Math.floor((size - drawn) / 2);
  const icon = sharp(drawing, { density: 72 * (drawn / 64) }).resize(drawn, drawn);
  const whole = isMaskable
    ? icon.flatten({ background: PAPER }).extend({
        top: edge,
        left: edge,
        bottom: size - drawn - edge,
        right: size - drawn - edge,
        background: PAPER,
      })
    : icon;
  return whole.png({ palette: true }).toBuffer();
}
