import type { Range } from "../direction/directionalRun";

/** An element of a line: emphasis, a link, the mark of a footnote. */
export interface Inline extends Range {
  /** Whether it belongs to none of the words around it, as the mark of a footnote. */
  readonly standsAlone?: boolean;
}

/**
 * The elements of a line, for looking up those at a place: in a time that grows with
 * how many there are at the place, not with how many the line has.
 *
 * Two of them overlap only where one is inside the other.
 */
export class Inlines {
  /** By where they start, the outer one first. */
  readonly #sorted: readonly Inline[];
  /** Of each: the index of the one around it; −1 where none is. */
  readonly #around: readonly number[];

  constructor(inlines: readonly Inline[]) {
    this.#sorted = inlines.toSorted((a, b) => a.start - b.start || b.end - a.end);
    const around: number[] = [];
    this.#sorted.forEach(({ end }, index) => {
      let outer = index - 1;
      while (outer >= 0 && (this.#sorted[outer] as Inline).end < end) outer = around[outer] ?? -1;
      around.push(outer);
    });
    this.#around = around;
  }

  /**
   * Gives those that share a character or an edge with a range.
   *
   * @example new Inlines([{ start: 0, end: 3 }, { start: 7, end: 9 }]).touching({ start: 3, end: 5 })
   * // [{ start: 0, end: 3 }]
   */
  touching({ start, end }: Range): Inline[] {
    const first = this.#firstFrom(start);
    const found: Inline[] = [];
    for (let index = first - 1; index >= 0; index = this.#around[index] ?? -1) {
      const inline = this.#sorted[index] as Inline;
      if (inline.end >= start) found.unshift(inline);
    }
    for (let index = first; index < this.#sorted.length; index++) {
      const inline = this.#sorted[index] as Inline;
      if (inline.start > end) break;
      found.push(inline);
    }
    return found;
  }

  /** The index of the first that starts at a place or after it. */
  #firstFrom(place: number): number {
    let [least, most] = [0, this.#sorted.length];
    while (least < most) {
      const middle = (least + most) >> 1;
      if ((this.#sorted[middle] as Inline).start < place) least = middle + 1;
      else most = middle;
    }
    return least;
  }
}
