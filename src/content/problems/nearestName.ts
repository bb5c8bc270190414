/**
 * Finds the name that a mistyped one was most likely meant to be: the one with
 * the fewest letters to add, take out, change or swap (Damerau 1964), if they
 * are no more than a third of it.
 *
 * @example nearestName("titel", ["title", "summary"]) // "title"
 * @example nearestName("colour", ["title", "summary"]) // undefined
 */
export function nearestName(mistyped: string, names: Iterable<string>): string | undefined {
  const typed = mistyped.toLowerCase();
  let nearest: string | undefined;
  let fewest = Math.floor(Math.max(typed.length, 3) / 3) + 1;
  for (const name of names) {
    if (Math.abs(name.length - typed.length) >= fewest) continue;
    const edits = distance(typed, name.toLowerCase());
    if (edits < fewest) {
      fewest = edits;
      nearest = name;
    }
  }
  return nearest;
}

function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : change;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
