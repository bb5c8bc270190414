import { prefixOf } from "./hashedFiles";

/** What the address of a picture in one of its widths says. */
export interface PictureRendition {
  /** What the addresses of all its renditions begin with. */
  readonly stem: string;
  /** In pixels. */
  readonly width: number;
}

const RENDITION = new RegExp(`^(${prefixOf("media")}.+-[0-9a-f]{10})-(\\d+)\\.\\w+$`);

/**
 * Reads the address of a picture in one of its widths: see `pictureAddress`.
 *
 * @returns nothing for any other address, such as that of a drawing, which has no widths
 *
 * @example readPictureAddress("/media/boat-8d1c0f6a2b-640.webp") // { stem: "/media/boat-8d1c0f6a2b", width: 640 }
 */
export function readPictureAddress(address: string): PictureRendition | undefined {
  const [, stem, width] = RENDITION.exec(address) ?? [];
  return stem ? { stem, width: Number(width) } : undefined;
}
