/**
 * A table of OpenType: words of 16 bits, and links to tables that it refers to. A link is
 * written as the distance from the start of its table; `null` is a link to nothing.
 */
export type Table = readonly Word[];
export type Word = number | Table | null;

/** Reads words of 16 bits, big end first, from a place on. */
export class WordReader {
  constructor(
    private readonly bytes: Buffer,
    /** Where the table starts that is read. */
    private readonly start: number,
    private at = start,
  ) {}

  word(): number {
    const word = this.bytes.readUInt16BE(this.at);
    this.at += 2;
    return word;
  }

  words(count: number): number[] {
    return Array.from({ length: count }, () => this.word());
  }

  /** Reads the address of a table, which links give from the start of this one. */
  link(): WordReader | null {
    const distance = this.word();
    return distance === 0 ? null : this.from(distance);
  }

  /** Reads a link of 32 bits. */
  farLink(): WordReader {
    const distance = this.bytes.readUInt32BE(this.at);
    this.at += 4;
    return this.from(distance);
  }

  links(count: number): (WordReader | null)[] {
    return Array.from({ length: count }, () => this.link());
  }

  private from(distance: number): WordReader {
    return new WordReader(this.bytes, this.start + distance);
  }
}
