/** Where the directory of a file’s tables begins, and how long an entry is. */
const DIRECTORY = 12;
const ENTRY = 16;

/** Reads how many glyphs a face has, from its table `maxp`. */
export function countGlyphs(sfnt: Buffer): number {
  const tables = sfnt.readUInt16BE(4);
  for (let entry = DIRECTORY; entry < DIRECTORY + tables * ENTRY; entry += ENTRY) {
    const isMaxp = sfnt.toString("latin1", entry, entry + 4) === "maxp";
    if (isMaxp) return sfnt.readUInt16BE(sfnt.readUInt32BE(entry + 8) + 4);
  }
  throw new Error("The face does not say how many glyphs it has.");
}
