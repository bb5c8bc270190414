import { layOut, REACH, words } from "./layOut";
import type { Lookup, Rule, Substitutions, Subtable } from "./readSubstitutions";
import type { Table } from "./tables";

const HEADER = 10;
const EXTENSION = 7;

/** The size of a subtable that only links to another one, by 32 bits. */
const FAR_LINK = 8;

/**
 * Writes a table of substitutions. Small lookups share the tables that they refer to. What links
 * of 16 bits don't reach gets links of 32, and each of its subtables stands by itself: a
 * compressor finds what they have in common, and links to shared tables would hide it.
 *
 * @returns the table `GSUB`; undefined if a part of it by itself is too large
 */
export function writeSubstitutions({
  scripts,
  features,
  lookups,
}: Substitutions): Buffer | undefined {
  const front = layOut([scripts, features]);
  const list = writeLookups(lookups);
  const listAt = HEADER + front.size;
  if (!list || listAt > REACH) return undefined;
  const header = words([1, 0, HEADER + front.at(scripts), HEADER + front.at(features), listAt]);
  return Buffer.concat([header, front.bytes(), list]);
}

function writeLookups(all: readonly Lookup[]): Buffer | undefined {
  const lookups = [...new Set(all)];
  const bodies = lookups.map(({ subtables }) => subtables.map(tableOf));
  const listSize = 2 + 2 * all.length;
  const far = chooseFar(lookups, bodies, listSize);
  const headSizes = lookups.map((lookup, index) => headSize(lookup, far.has(index)));
  const headsAt = starts(listSize, headSizes);
  const bodyAt = listSize + sum(headSizes);
  const near = layOut(bodies.filter((_, index) => !far.has(index)).flat());
  const parts = [near];
  let farAt = bodyAt + near.size;
  const heads = lookups.map((lookup, index) => {
    const tables = bodies[index] ?? [];
    const headAt = headsAt[index] ?? 0;
    if (!far.has(index)) {
      return writeHead(
        lookup,
        tables.map((table) => bodyAt + near.at(table) - headAt),
      );
    }
    const linksAt = (headSizes[index] ?? 0) - FAR_LINK * tables.length;
    const places = tables.map((_, place) => linksAt + FAR_LINK * place);
    const links = tables.map((table, place) => {
      const distance = farAt - headAt - (places[place] ?? 0);
      const part = layOut([table]);
      parts.push(part);
      farAt += part.size;
      return words([1, lookup.type, distance >>> 16, distance & REACH]);
    });
    return Buffer.concat([writeHead({ ...lookup, type: EXTENSION }, places), ...links]);
  });
  if (bodyAt + near.size > REACH || parts.some(({ reaches }) => !reaches)) return undefined;
  const placeOf = new Map(lookups.map((lookup, index) => [lookup, headsAt[index] ?? 0]));
  const addresses = all.map((lookup) => placeOf.get(lookup) ?? 0);
  return Buffer.concat([
    words([all.length, ...addresses]),
    ...heads,
    ...parts.map((part) => part.bytes()),
  ]);
}

/** Chooses the lookups, largest first, without which the others lie within reach of all links. */
function chooseFar(
  lookups: readonly Lookup[],
  bodies: readonly (readonly Table[])[],
  listSize: number,
): Set<number> {
  const sizes = bodies.map((tables) => layOut(tables).size);
  const far = new Set<number>();
  let size = listSize + sum(sizes) + sum(lookups.map((lookup) => headSize(lookup, true)));
  const largest = [...lookups.keys()].sort((one, other) => (sizes[other] ?? 0) - (sizes[one] ?? 0));
  for (const index of largest) {
    if (size <= REACH) break;
    far.add(index);
    size -= sizes[index] ?? 0;
  }
  return far;
}

function headSize({ subtables, filter }: Lookup, isFar: boolean): number {
  const each = isFar ? 2 + FAR_LINK : 2;
  return 6 + each * subtables.length + (filter === undefined ? 0 : 2);
}

function writeHead(
  { type, flag, filter }: Pick<Lookup, "type" | "flag" | "filter">,
  offsets: readonly number[],
): Buffer {
  return words([type, flag, offsets.length, ...offsets, ...(filter === undefined ? [] : [filter])]);
}

function tableOf(subtable: Subtable): Table {
  if ("table" in subtable) return subtable.table;
  if ("rule" in subtable) return ruleTable(subtable.rule);
  const sets = subtable.sets.map((set) =>
    set.length === 0 ? null : [set.length, ...set.map(ruleTable)],
  );
  return [...subtable.head, sets.length, ...sets];
}

function ruleTable({ before, between, actions }: Rule): Table {
  return [
    ...before,
    actions.length,
    ...between,
    ...actions.flatMap(({ at, lookup }) => [at, lookup]),
  ];
}

function starts(first: number, sizes: readonly number[]): number[] {
  let at = first;
  return sizes.map((size) => {
    at += size;
    return at - size;
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
