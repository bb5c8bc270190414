import { readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { contentHash } from "./contentHash";

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

/** The paper of `tokens.css`, by day. */
const PAPER = "#fcf8ef";

/**
 * Draws the site's icon in the sizes that devices ask for.
 *
 * @param root the checkout; without a `public/icon.svg` there are none
 */
export async function makeIcons(root: string): Promise<Icon[]> {
  const drawing = await readFile(path.join(root, "public", "icon.svg")).catch(() => undefined);
  if (!drawing) return [];
  return Promise.all(
    KINDS.map(async ({ size, isMaskable }) => {
      const drawn = Math.round(isMaskable ? size * SAFE : size);
      const edge = Math.floor((size - drawn) / 2);
      const icon = sharp(drawing, { density: 72 * (drawn / 64) }).resize(drawn, drawn);
      const content = await (isMaskable
        ? icon.flatten({ background: PAPER }).extend({
            top: edge,
            left: edge,
            bottom: size - drawn - edge,
            right: size - drawn - edge,
            background: PAPER,
          })
        : icon
      )
        .png({ palette: true })
        .toBuffer();
      const name = `icon-${isMaskable ? "maskable-" : ""}${size}-${contentHash(content)}.png`;
      return { name, size, isMaskable, content };
    }),
  );
}
