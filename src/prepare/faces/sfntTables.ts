/** Where the directory of a file’s tables begins, and how long an entry is. */
const DIRECTORY = 12;
const ENTRY = 16;

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly length: number;
}

/**
 * Reads a table of a typeface’s file.
 *
 * @param sfnt the file, which isn’t compressed
 * @param name four letters, as `GSUB`
 * @returns its bytes; undefined if the face has none
 */
export function readTable(sfnt: Buffer, name: string): Buffer | undefined {
  const entry = findTable(sfnt, name);
  return entry && sfnt.subarray(entry.start, entry.start + entry.length);
}

/** Finds where a table of a typeface’s file starts, and how long it is, in bytes. */
export function findTable(sfnt: Buffer, name: string): Entry | undefined {
  return entriesOf(sfnt).find((one) => one.name === name);
}

/** Returns a file with another table in place of one that it has. */
export function replaceTable(sfnt: Buffer, name: string, table: Buffer): Buffer {
  const entries = entriesOf(sfnt);
  const directory = Buffer.from(sfnt.subarray(0, DIRECTORY + ENTRY * entries.length));
  const parts = [directory];
  let at = directory.length;
  for (const [index, { name: own, start, length }] of entries.entries()) {
    const bytes = own === name ? table : sfnt.subarray(start, start + length);
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
    const entry = DIRECTORY + ENTRY * index;
    directory.writeUInt32BE(checksumOf(padded), entry + 4);
    directory.writeUInt32BE(at, entry + 8);
    directory.writeUInt32BE(bytes.length, entry + 12);
    parts.push(padded);
    at += padded.length;
  }
  return Buffer.concat(parts);
}

/** Reads how many glyphs a face has, from its table `maxp`. */
export function countGlyphs(sfnt: Buffer): number {
  const maxp = readTable(sfnt, "maxp");
  if (!maxp) throw new Error("The face does not say how many glyphs it has.");
  return maxp.readUInt16BE(4);
}

function entriesOf(sfnt: Buffer): Entry[] {
  return Array.from({ length: sfnt.readUInt16BE(4) }, (_, index) => {
    const entry = DIRECTORY + ENTRY * index;
    return {
      name: sfnt.toString("latin1", entry, entry + 4),
      start: sfnt.readUInt32BE(entry + 8),
      length: sfnt.readUInt32BE(entry + 12),
    };
  });
}

/** Adds a table up, in words of 32 bits, as its entry in the directory says it. */
function checksumOf(padded: Buffer): number {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
