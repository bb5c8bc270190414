import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { contentHash } from "@/files/contentHash";
import { fileTree } from "@/files/fileTree";
import { writeFile } from "@/files/writeFile";

/**
 * A class of a CSS Module, as Next names it: `oM8tPa_skip`, a hash of the file and
 * the name in it. Addresses, whose endings look alike, are matched whole.
 */
const HASHED = /url\([^)]*\)|\.([\w-]{6,7}_([A-Za-z][A-Za-z0-9]*))(?![\w-])/g;

const ANY = /\.([A-Za-z_-][\w-]*)/g;

/** What is called otherwise from now on. */
export interface ShortNames {
  /** Classes. */
  readonly classes: ReadonlyMap<string, string>;
  /** Addresses of style sheets and scripts. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Gives the classes of a result's style sheets that have a hash in them names of a
 * letter or two. Nothing can compress a hash, and each page would carry some thirty:
 * a fiftieth of its bytes. A
 * style sheet that says something else has another name, as caches want it.
 *
 * @param joined what pages still call the style sheets that were joined: see {@link joinStyleSheets}
 * @returns what {@link takeShortNames} needs to do the same to pages
 */
export async function shortenClasses(
  folder: string,
  joined: ReadonlyMap<string, string> = new Map(),
): Promise<ShortNames> {
  const files = (await fileTree(folder)).filter((file) => /^_next\/.*\.css$/.test(file));
  const sheets = new Map<string, string>();
  for (const file of files) sheets.set(file, await readFile(path.join(folder, file), "utf8"));
  const classes = shortNamesOf([...sheets.values()].join("\n"));
  const renamed = new Map<string, string>();
  for (const [file, css] of sheets) {
    const short = css.replace(HASHED, (whole, name) => {
      const short = classes.get(name);
      return short === undefined ? whole : `.${short}`;
    });
    const target = path.posix.join(path.posix.dirname(file), `${contentHash(short)}.css`);
    await rm(path.join(folder, file));
    await writeFile(path.join(folder, target), short);
    renamed.set(`/${file}`, `/${target}`);
  }
  for (const [sheet, whole] of joined) renamed.set(sheet, renamed.get(whole) ?? whole);
  return { classes, files: renamed };
}

/** Each class gets the next name of a letter or more that no other class has. */
function shortNamesOf(css: string): Map<string, string> {
  const hashed = new Map(
    [...css.matchAll(HASHED)].flatMap(([, name, short]) => (name && short ? [[name, short]] : [])),
  );
  const taken = new Set([...css.matchAll(ANY)].map(([, name = ""]) => name));
  const names = new Map<string, string>();
  let number = 0;
  // In the order of what authors call them, so that a hash that changes changes no name.
  for (const [name] of [...hashed].sort(byOwnName)) {
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

/**
 * Writes the short names into a page.
 *
 * @param page a whole document; it is changed
 */
export function takeShortNames(page: Root, { classes, files }: ShortNames): void {
  const linked = new Set<string>();
  visit(page, "element", ({ tagName, properties }, index, parent) => {
    const { className, href, src } = properties;
    if (Array.isArray(className)) {
      properties.className = className.map((name) => classes.get(String(name)) ?? name);
    }
    if (tagName === "script" && src) properties.src = files.get(String(src)) ?? src;
    const sheet = tagName === "link" ? files.get(String(href)) : undefined;
    if (sheet === undefined) return;
    properties.href = sheet;
    // Several that were joined are one by now.
    if (linked.has(sheet) && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    linked.add(sheet);
    return;
  });
}
