/**
 * Returns a unique name: the one that is wanted or, if that is taken, the same with `-2`,
 * `-3`… A number that was tried is not tried again, so that a thousand names that are
 * wanted alike take no million looks.
 *
 * @param used names that are taken; those given out are added to it
 *
 * @example
 * const claim = claimName(new Set(["rivers"]));
 * [claim("rivers"), claim("rivers")] // ["rivers-2", "rivers-3"]
 */
export function claimName(used: Pick<Set<string>, "has" | "add">): (wanted: string) => string {
  const next = new Map<string, number>();
  return (wanted) => {
    let name = wanted;
    if (used.has(name)) {
      let number = next.get(wanted) ?? 2;
      while (used.has(`${wanted}-${number}`)) number += 1;
      name = `${wanted}-${number}`;
      next.set(wanted, number + 1);
    }
    used.add(name);
    return name;
  };
}
