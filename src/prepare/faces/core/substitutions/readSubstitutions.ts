import { type Table, type Word, WordReader } from "./tables";

/** What `GSUB`, the table of substitutions, says: which lookups apply for whom, and these. */
export interface Substitutions {
  readonly scripts: Table;
  readonly features: Table;
  readonly lookups: readonly Lookup[];
}

/** One step of shaping: its rules are tried at each glyph, in their order; the first one fits. */
export interface Lookup {
  readonly type: number;
  /** Which glyphs it passes over, as in the file; `filter` is the set of marks it looks at. */
  readonly flag: number;
  readonly filter: number | undefined;
  readonly subtables: readonly Subtable[];
}

/** A part of a lookup: substitutions as they are, or rules about what stands beside a glyph. */
export type Subtable =
  | { readonly table: Table }
  | { readonly rule: Rule }
  | { readonly head: readonly Word[]; readonly sets: readonly (readonly Rule[])[] };

/** What must stand where, and which lookups apply there then. */
export interface Rule {
  /** The words before the number of actions, and between it and the actions. */
  readonly before: readonly Word[];
  readonly between: readonly Word[];
  readonly actions: readonly Action[];
}

export interface Action {
  readonly at: number;
  readonly lookup: number;
}

const EXTENSION = 7;
const HAS_FILTER = 0x10;

/**
 * Reads a table of substitutions, as OpenType describes it (chapters “GSUB” and “OpenType
 * layout common table formats”).
 *
 * @param bytes the table `GSUB`
 * @returns undefined if it holds what isn't known here
 */
export function readSubstitutions(bytes: Buffer): Substitutions | undefined {
  try {
    const header = new WordReader(bytes, 0);
    if (header.words(2).join(".") !== "1.0") return undefined;
    const [scripts, features, lookups] = header.links(3);
    if (!scripts || !features || !lookups) return undefined;
    return {
      scripts: readTagged(scripts, readScript),
      features: readTagged(features, readFeature),
      lookups: lookups.links(lookups.word()).map((lookup) => readLookup(known(lookup))),
    };
  } catch (problem) {
    if (problem instanceof Unknown || problem instanceof RangeError) return undefined;
    throw problem;
  }
}

/** What a table of substitutions may hold, but Waraq can't write. */
class Unknown extends Error {}

function known<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Unknown();
  return value;
}

function readTagged(list: WordReader, read: (entry: WordReader) => Table): Table {
  const count = list.word();
  const entries = Array.from({ length: count }, () => [...list.words(2), read(known(list.link()))]);
  return [count, ...entries.flat()];
}

function readScript(script: WordReader): Table {
  const fallback = script.link();
  return [fallback && readLanguage(fallback), ...readTagged(script, readLanguage)];
}

function readLanguage(language: WordReader): Table {
  const [order, required, count] = language.words(3);
  return [known(order), known(required), known(count), ...language.words(known(count))];
}

function readFeature(feature: WordReader): Table {
  const [parameters, count] = feature.words(2);
  if (parameters !== 0) throw new Unknown();
  return [0, known(count), ...feature.words(known(count))];
}

function readLookup(lookup: WordReader): Lookup {
  const [type, flag, count] = lookup.words(3);
  const parts = lookup.links(known(count)).map(known);
  const filter = known(flag) & HAS_FILTER ? lookup.word() : undefined;
  let own = known(type);
  const subtables = parts.map((part) => {
    if (type !== EXTENSION) return readSubtable(known(type), part);
    const [, inner] = part.words(2);
    own = known(inner);
    return readSubtable(own, part.farLink());
  });
  return { type: own, flag: known(flag), filter, subtables };
}

function readSubtable(type: number, subtable: WordReader): Subtable {
  const format = subtable.word();
  switch (type) {
    case 1:
      return { table: readSingle(format, subtable) };
    case 2:
      return { table: readSets(format, subtable, readGlyphs) };
    case 4:
      return { table: readSets(format, subtable, readLigatures) };
    case 5:
    case 6:
      return readContext(type, format, subtable);
    default:
      throw new Unknown();
  }
}

function readSingle(format: number, single: WordReader): Table {
  const coverage = readClasses(known(single.link()));
  if (format === 1) return [1, coverage, single.word()];
  const count = single.word();
  return [format, coverage, count, ...single.words(count)];
}

function readSets(format: number, list: WordReader, read: (set: WordReader) => Table): Table {
  const coverage = readClasses(known(list.link()));
  const count = list.word();
  return [format, coverage, count, ...list.links(count).map((set) => read(known(set)))];
}

function readGlyphs(list: WordReader): Table {
  const count = list.word();
  return [count, ...list.words(count)];
}

function readLigatures(list: WordReader): Table {
  const count = list.word();
  return [count, ...list.links(count).map((ligature) => readLigature(known(ligature)))];
}

function readLigature(ligature: WordReader): Table {
  const [glyph, count] = ligature.words(2);
  return [known(glyph), known(count), ...ligature.words(known(count) - 1)];
}

/** Reads which glyphs are meant (a coverage), or of which class each is: both have two formats. */
function readClasses(list: WordReader, isDefinition = false): Table {
  const [format, second] = list.words(2);
  if (format === 2) return [2, known(second), ...list.words(3 * known(second))];
  if (!isDefinition) return [1, known(second), ...list.words(known(second))];
  const count = list.word();
  return [1, known(second), count, ...list.words(count)];
}

function readContext(type: number, format: number, context: WordReader): Subtable {
  const isChain = type === 6;
  if (format === 3) return { rule: isChain ? readChainOfSets(context) : readRowOfSets(context) };
  const definitions = format === 2 ? (isChain ? 3 : 1) : 0;
  const coverage = readClasses(known(context.link()));
  const classes = context
    .links(definitions)
    .map((definition) => definition && readClasses(definition, true));
  const sets = context.links(context.word());
  const readRule = isChain ? readChain : readRow;
  return {
    head: [format, coverage, ...classes],
    sets: sets.map((set) => set?.links(set.word()).map((rule) => readRule(known(rule))) ?? []),
  };
}

function readRow(rule: WordReader): Rule {
  const [glyphs, actions] = rule.words(2);
  const between = rule.words(known(glyphs) - 1);
  return { before: [known(glyphs)], between, actions: readActions(rule, known(actions)) };
}

function readRowOfSets(rule: WordReader): Rule {
  const [glyphs, actions] = rule.words(2);
  const between = rule.links(known(glyphs)).map((set) => readClasses(known(set)));
  return { before: [3, known(glyphs)], between, actions: readActions(rule, known(actions)) };
}

/** Reads what stands before, here and after: the first glyph here is known from the set. */
function readChain(rule: WordReader): Rule {
  const before = [0, 1, 0].flatMap((implied) => {
    const count = rule.word();
    return [count, ...rule.words(count - implied)];
  });
  return { before, between: [], actions: readActions(rule, rule.word()) };
}

function readChainOfSets(rule: WordReader): Rule {
  const before = [0, 1, 2].flatMap(() => {
    const count = rule.word();
    return [count, ...rule.links(count).map((set) => readClasses(known(set)))];
  });
  return { before: [3, ...before], between: [], actions: readActions(rule, rule.word()) };
}

function readActions(rule: WordReader, count: number): Action[] {
  return Array.from({ length: count }, () => ({ at: rule.word(), lookup: rule.word() }));
}
