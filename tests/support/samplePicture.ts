import { deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";

/**
 * A picture whose quarters tell which way up it is: red and green above, blue
 * and white below.
 */
export function samplePicture(width: number, height: number): Sharp {
  const quarter = (x: number, y: number, fill: string) =>
    `<rect x="${x}" y="${y}" width="1" height="1" fill="${fill}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 2 2" preserveAspectRatio="none">${[
    quarter(0, 0, "#c00"),
    quarter(1, 0, "#0a0"),
    quarter(0, 1, "#00c"),
    quarter(1, 1, "#fff"),
  ].join("")}</svg>`;
  return sharp(Buffer.from(svg)).flatten();
}

/** A photograph as a phone takes it: lying on its side, with the way to turn it and where it was taken. */
export function samplePhotograph(width: number, height: number): Promise<Buffer> {
  return samplePicture(width, height)
    .withExif({
      IFD0: { Make: "Doab" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "31/1 33/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** A WebP of two images. */
export async function movingPicture(width: number, height: number): Promise<Buffer> {
  const frame = await samplePicture(width, height).removeAlpha().raw().toBuffer();
  const turned = await sharp(frame, { raw: { width, height, channels: 3 } })
    .rotate(180)
    .raw()
    .toBuffer();
  const raw = { width, height: 2 * height, channels: 3, pageHeight: height } as const;
  return sharp(Buffer.concat([frame, turned]), { raw })
    .webp()
    .toBuffer();
}

/** A PNG that promises pixels and holds none: to decode it would be to unpack a bomb. */
export function emptyPng(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.alloc(0))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** PNG (third edition), 5.3. */
function chunk(type: string, data: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}

/** PNG (third edition), annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
