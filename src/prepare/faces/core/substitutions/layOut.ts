import type { Table, Word } from "./tables";

/** How far a link of 16 bits reaches. */
export const REACH = 0xffff;

/** Tables in the order in which they are written. */
export interface Laid {
  readonly size: number;
  /** Whether each link reaches its table. */
  readonly reaches: boolean;
  /** Where a table starts. */
  at(table: Table): number;
  bytes(): Buffer;
}

/** Lays tables out one after the other, then those they refer to; equal ones once. */
export function layOut(roots: readonly Table[]): Laid {
  const keys = new Map<Table, string>();
  const places = new Map<string, number>();
  const order: Table[] = [];
  let size = 0;
  let level: readonly Table[] = roots;
  const keyOf = (table: Table): string => {
    const key =
      keys.get(table) ?? table.map((word) => (isTable(word) ? `(${keyOf(word)})` : word)).join();
    keys.set(table, key);
    return key;
  };
  const place = (table: Table) => {
    if (places.has(keyOf(table))) return;
    places.set(keyOf(table), size);
    order.push(table);
    size += 2 * table.length;
  };
  while (level.length > 0) {
    for (const table of level) place(table);
    level = level.flatMap((table) => table.filter(isTable));
  }
  const at = (table: Table) => places.get(keyOf(table)) ?? 0;
  const links = order.map((table) =>
    table.map((word) => (isTable(word) ? at(word) - at(table) : (word ?? 0))),
  );
  const reaches = links.every((table) => table.every((word) => word >= 0 && word <= REACH));
  return { size, reaches, at, bytes: () => words(links.flat()) };
}

function isTable(word: Word): word is Table {
  return word !== null && typeof word !== "number";
}

/** Writes words of 16 bits, big end first. */
export function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & REACH, 2 * index);
  return bytes;
}
