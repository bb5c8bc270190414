import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { type Changes, changesBetween } from "@/build/changes";
import { digestOf } from "@/files/contentHash";
import { isHashed } from "@/page/hashedFiles";
import type { Manifest } from "@/page/manifest";

/** A page that only the second result has, and one that only the first has. */
export const ADDED = "/en/pages/second/";
export const REMOVED = "/en/topics/water/";

const FORM = /\.(?:br|gz)$/;

/**
 * Makes of a result one that differs as that of a further build would: a style sheet, a script
 * and a drawing have other names, and every page that loads them other addresses; one page is
 * new, one is gone.
 */
export function makeSecondResult(first: string, second: string): void {
  cpSync(first, second, { recursive: true, preserveTimestamps: true });
  rmSync(`${second}${REMOVED}`, { recursive: true });
  cpSync(`${second}/en/pages/about`, `${second}${ADDED}`, { recursive: true });
  const names = new Map(
    [/^_next\/.*\.css$/, /^assets\/elements-.*\.js$/, /^media\/.*\.svg$/].flatMap((pattern) => {
      const file = loadedFiles(first).find((one) => pattern.test(one));
      return file ? [[path.basename(file), renameHashed(second, file)] as const] : [];
    }),
  );
  for (const file of filesOf(second).filter((one) => !FORM.test(one) && !isHashed(`/${one}`))) {
    const text = readFileSync(`${second}/${file}`, "utf8");
    let changed = text;
    for (const [old, renamed] of names) changed = changed.replaceAll(old, renamed);
    if (file === "waraq.json") changed = changed.replace(/(?<="fingerprint": ")./, "x");
    if (changed !== text) writeWithForms(`${second}/${file}`, changed);
  }
}

/** Compares two results, as a build does. */
export function compareResults(first: string, second: string): Changes {
  const published = (result: string) => ({
    files: new Map(
      filesOf(result).map((file) => [
        file,
        { digest: digestOf(readFileSync(`${result}/${file}`)) },
      ]),
    ),
    redirects: (JSON.parse(readFileSync(`${result}/waraq.json`, "utf8")) as Manifest).redirects,
  });
  return {
    from: fingerprintOf(first),
    to: fingerprintOf(second),
    ...changesBetween(published(first), published(second)),
  };
}

export function fingerprintOf(result: string): string {
  return JSON.parse(readFileSync(`${result}/waraq.json`, "utf8")).fingerprint;
}

/** The paths of all files in a result, sorted. */
export function filesOf(result: string): string[] {
  return readdirSync(result, { recursive: true, encoding: "utf8" })
    .filter((file) => statSync(`${result}/${file}`).isFile())
    .sort();
}

/** The hashed files that a text names, with a slash at the beginning. */
export function hashedFilesIn(text: string): string[] {
  const found = text.match(/\/(?:_next\/static|media|assets)\/[\w./-]+\.\w+/g) ?? [];
  return [...new Set<string>(found)];
}

function loadedFiles(result: string): string[] {
  return filesOf(result)
    .filter((file) => file.endsWith("index.html"))
    .flatMap((file) => hashedFilesIn(readFileSync(`${result}/${file}`, "utf8")))
    .map((address) => address.slice(1));
}

/** Changes a file and its name, which has the hash of what is in it. */
function renameHashed(result: string, file: string): string {
  const old = `${result}/${file}`;
  const text = readFileSync(old, "utf8");
  const changed = text + (file.endsWith(".svg") ? "<!-- second -->" : "\n/* second */\n");
  const hash = createHash("sha256").update(changed).digest("hex").slice(0, 10);
  const name = path.basename(file).replace(/[0-9a-f]{10}(?=\.\w+$)/, hash);
  const renamed = path.join(path.dirname(old), name);
  for (const form of ["", ".br", ".gz"]) {
    if (existsSync(old + form)) cpSync(old + form, renamed + form);
    rmSync(old + form, { force: true });
  }
  writeWithForms(renamed, changed);
  return name;
}

function writeWithForms(file: string, text: string): void {
  writeFileSync(file, text);
  if (existsSync(`${file}.gz`)) writeFileSync(`${file}.gz`, gzipSync(text));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };
  if (existsSync(`${file}.br`)) writeFileSync(`${file}.br`, brotliCompressSync(text, { params }));
}
