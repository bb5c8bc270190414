import path from "node:path";
import { contentHash } from "@/files/contentHash";
import { isFrameworkFile } from "@/page/frameworkFiles";
import type { Edition } from "../edition/Edition";
import type { ShortNames } from "../pages/takeShortNames";
import { readStyleSheet, type StyleSheet } from "../styles/readStyleSheet";

/** A class of a CSS Module, as Next names it: `oM8tPa_skip`, a hash of the file and the name in it. */
const HASHED = /^[\w-]{6,7}_([A-Za-z][A-Za-z0-9]*)$/;

interface Needs extends Pick<Edition, "files" | "faults"> {
  /** What pages still call the style sheets that were joined. */
  readonly joinedSheets: ReadonlyMap<string, string>;
}

/**
 * Renames hashed classes in the result to names of one or two letters. Nothing can compress
 * a hash, and each page would carry some thirty: a fiftieth of its bytes. A style sheet
 * that says something else has another name, as caches want it.
 *
 * @returns `shortNames`, which pages take
 */
export async function shortenClasses({
  files,
  faults,
  joinedSheets,
}: Needs): Promise<{ shortNames: ShortNames }> {
  const sheets: (StyleSheet & { readonly file: string; readonly css: string })[] = [];
  for (const file of await files.list()) {
    if (!isFrameworkFile(file) || !file.endsWith(".css")) continue;
    const css = await files.readText(file);
    const sheet = readStyleSheet(css);
    faults.push(...sheet.faults.map((fault) => `/${file}: can’t be read: ${fault}`));
    sheets.push({ ...sheet, file, css });
  }
  const classes = shortNamesOf(sheets.flatMap((sheet) => sheet.classes.map(({ name }) => name)));
  const renamed = new Map<string, string>();
  for (const { file, css, classes: named } of sheets) {
    const short = withNames(css, named, classes);
    const target = path.posix.join(path.posix.dirname(file), `${contentHash(short)}.css`);
    await files.remove(file);
    await files.write(target, short);
    renamed.set(`/${file}`, `/${target}`);
  }
  for (const [sheet, whole] of joinedSheets) renamed.set(sheet, renamed.get(whole) ?? whole);
  return { shortNames: { classes, files: renamed } };
}

/** Writes names into a style sheet, of which everything else stays to the letter. */
function withNames(
  css: string,
  named: StyleSheet["classes"],
  names: ReadonlyMap<string, string>,
): string {
  let short = "";
  let done = 0;
  for (const { name, start, end } of named) {
    const other = names.get(name);
    if (other === undefined) continue;
    short += css.slice(done, start) + other;
    done = end;
  }
  return short + css.slice(done);
}

/** Each class gets the next name of a letter or more that no other class has. */
function shortNamesOf(classes: readonly string[]): Map<string, string> {
  const taken = new Set(classes);
  const hashed = [...taken].flatMap((name): [string, string][] => {
    const own = HASHED.exec(name)?.[1];
    return own === undefined ? [] : [[name, own]];
  });
  const names = new Map<string, string>();
  let number = 0;
  // In the order of what authors call them, so that a hash that changes changes no name.
  for (const [name] of hashed.sort(byOwnName)) {
    do number += 1;
    while (taken.has(lettersOf(number)));
    names.set(name, lettersOf(number));
  }
  return names;
}

function byOwnName([one, own]: readonly string[], [other, others]: readonly string[]): number {
  return `${own} ${one}` < `${others} ${other}` ? -1 : 1;
}

/** Counts in letters: a, b, … z, aa, ab… */
function lettersOf(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return rest === 0 ? letter : lettersOf(rest) + letter;
}
