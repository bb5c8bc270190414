import { findTable } from "./sfntTables";

/** Kinds of lookups: those that move pairs of glyphs, and those that lead to another from afar. */
const PAIRS = 2;
const EXTENSION = 9;

/** The bits of a value’s format that say by how many fields of two bytes a pair is moved. */
const FIELDS = 8;

/** From which bit on these fields lead to how the move changes with the weight. */
const FIRST_CHANGE = 4;

/**
 * Has pairs of letters stand as close in all weights of a variable face. By how much they would
 * stand closer in its bold is a tenth of its file, and less than a hundredth of the size of its
 * letters; what it is in the regular weight does not change.
 *
 * @param file a face in its plain form (`sfnt`)
 * @returns the same face, of the same size: what leads nowhere any more is left out when it is cut
 * @see https://learn.microsoft.com/typography/opentype/spec/gpos
 */
export function steadyKerning(file: Uint8Array): Buffer {
  const steady = Buffer.from(file);
  const positions = findTable(steady, "GPOS")?.start;
  if (positions === undefined) return steady;
  for (const subtable of pairsIn(steady, positions)) {
    const format = steady.readUInt16BE(subtable);
    const formats = [steady.readUInt16BE(subtable + 4), steady.readUInt16BE(subtable + 6)];
    for (const place of format === 1 ? pairs(steady, subtable, formats) : classes(steady, subtable))
      settle(steady, place, formats);
  }
  return steady;
}

/** Where the subtables begin that move pairs. */
function* pairsIn(file: Buffer, positions: number): Iterable<number> {
  for (const lookup of offsets(file, positions + file.readUInt16BE(positions + 8), 0)) {
    const kind = file.readUInt16BE(lookup);
    for (const subtable of offsets(file, lookup, 4)) {
      if (kind === PAIRS) yield subtable;
      if (kind === EXTENSION && file.readUInt16BE(subtable + 2) === PAIRS)
        yield subtable + file.readUInt32BE(subtable + 4);
    }
  }
}

/** Where what a list names begins; the list stands some bytes behind a place, from which it counts. */
function* offsets(file: Buffer, from: number, behind: number): Iterable<number> {
  const count = file.readUInt16BE(from + behind);
  for (let index = 0; index < count; index += 1)
    yield from + file.readUInt16BE(from + behind + 2 + 2 * index);
}

/** Where the values of single pairs of glyphs begin. */
function* pairs(file: Buffer, subtable: number, formats: readonly number[]): Iterable<number> {
  const size = 2 + sizeOf(formats);
  for (const set of offsets(file, subtable, 8)) {
    const count = file.readUInt16BE(set);
    for (let index = 0; index < count; index += 1) yield set + 2 + index * size + 2;
  }
}

/** Where the values of pairs of classes of glyphs begin. */
function* classes(file: Buffer, subtable: number): Iterable<number> {
  const size = sizeOf([file.readUInt16BE(subtable + 4), file.readUInt16BE(subtable + 6)]);
  const count = file.readUInt16BE(subtable + 12) * file.readUInt16BE(subtable + 14);
  for (let index = 0; index < count; index += 1) yield subtable + 16 + index * size;
}

function sizeOf(formats: readonly number[]): number {
  return formats.reduce((size, format) => size + 2 * fieldsOf(format).length, 0);
}

/** The bits that a format has, each of which stands for a field. */
function fieldsOf(format: number): readonly number[] {
  return Array.from({ length: FIELDS }, (_, bit) => bit).filter((bit) => format & (1 << bit));
}

/** Has the values of a pair lead to no change. */
function settle(file: Buffer, place: number, formats: readonly number[]): void {
  let field = place;
  for (const bit of formats.flatMap(fieldsOf)) {
    if (bit >= FIRST_CHANGE) file.writeUInt16BE(0, field);
    field += 2;
  }
}
