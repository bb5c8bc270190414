import type { Lookup, Rule, Substitutions, Subtable } from "./readSubstitutions";

/** Types of lookups whose rules say what stands beside a glyph, each with actions. */
const CONTEXT = 5;

/**
 * Numbers all rules, and has each lead to a lookup of its own that does nothing, so that whoever
 * shapes with them tells which rules applied.
 *
 * @returns the substitutions, and the number of the lookup of the first rule
 */
export function markRules(substitutions: Substitutions): { marked: Substitutions; first: number } {
  const first = substitutions.lookups.length;
  let next = first;
  const lookups = mapRules(substitutions, (rule) => {
    const mark = { at: 0, lookup: next };
    next += 1;
    return { ...rule, actions: [...rule.actions, mark] };
  });
  const nothing: Lookup = { type: CONTEXT, flag: 0, filter: undefined, subtables: [] };
  const marks = Array.from({ length: next - first }, () => nothing);
  return { marked: { ...substitutions, lookups: [...lookups, ...marks] }, first };
}

/**
 * Leaves rules out.
 *
 * @param used the numbers of the rules that stay, in the order of `markRules`, from 0
 */
export function keepRules(substitutions: Substitutions, used: ReadonlySet<number>): Substitutions {
  let next = 0;
  const lookups = mapRules(substitutions, (rule) => {
    next += 1;
    return used.has(next - 1) ? rule : undefined;
  });
  return { ...substitutions, lookups };
}

function mapRules(
  { lookups }: Substitutions,
  change: (rule: Rule) => Rule | undefined,
): readonly Lookup[] {
  const changeAll = (rules: readonly Rule[]) => rules.flatMap((rule) => change(rule) ?? []);
  return lookups.map((lookup) => ({
    ...lookup,
    subtables: lookup.subtables.flatMap((subtable): Subtable[] => {
      if ("table" in subtable) return [subtable];
      if ("rule" in subtable) return changeAll([subtable.rule]).map((rule) => ({ rule }));
      const sets = subtable.sets.map(changeAll);
      const last = sets.findLastIndex((set) => set.length > 0);
      return last < 0 ? [] : [{ ...subtable, sets: sets.slice(0, last + 1) }];
    }),
  }));
}
