/**
 * Tells whether a PNG or AVIF is animated, of which the decoder reports only the first
 * frame: in PNG (third edition, 11.3.6) and AVIF (1.1, 4.2).
 *
 * @example isMoving(await readFile("flag.png")) // true
 */
export function isMoving(bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return hasAnimationChunk(data) || isImageSequence(data);
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** It stands before the pixels of the first image. */
function hasAnimationChunk(data: Buffer): boolean {
  if (!data.subarray(0, PNG.length).equals(PNG)) return false;
  let at = PNG.length;
  while (at + 8 <= data.length) {
    const type = data.toString("latin1", at + 4, at + 8);
    if (type === "acTL") return true;
    if (type === "IDAT") return false;
    // Length, type and checksum take twelve bytes.
    at += data.readUInt32BE(at) + 12;
  }
  return false;
}

function isImageSequence(data: Buffer): boolean {
  if (data.toString("latin1", 4, 8) !== "ftyp") return false;
  const brands = data.toString("latin1", 8, Math.min(data.readUInt32BE(0), 200));
  return /^(?:.{4})*avis/s.test(brands);
}
