import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import type { Encoding, FoundFile } from "./findFile";
import { stateOf } from "./loadSite";

/** How many verdicts are kept; each takes some 300 bytes. */
const MOST = 10_000;

/**
 * Tells whether a compressed form holds what the plain file holds. While files
 * are copied one after another it may not, and times of files don't tell: some
 * ways of copying keep them, others set them in any order. So each form is
 * unpacked and compared once, and the verdict stands until one of the two changes.
 */
export class FormCheck {
  readonly #verdicts = new Map<string, { state: string; verdict: Promise<boolean> }>();

  /** @throws if there are no descriptors left to open the files with */
  holdsTheSame(file: FoundFile, form: FoundFile, encoding: Encoding): Promise<boolean> {
    const state = `${stateOf(file.stats)} ${stateOf(form.stats)}`;
    const known = this.#verdicts.get(form.path);
    if (known?.state === state) return known.verdict;
    const verdict = compare(file, form, encoding);
    if (this.#verdicts.size >= MOST) this.#verdicts.clear();
    this.#verdicts.set(form.path, { state, verdict });
    verdict.catch(() => this.#verdicts.delete(form.path));
    return verdict;
  }
}

async function compare(file: FoundFile, form: FoundFile, encoding: Encoding): Promise<boolean> {
  const unpack = encoding === "br" ? createBrotliDecompress() : createGunzip();
  try {
    return (await digest(form.path, unpack)) === (await digest(file.path, new PassThrough()));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (isOutOfDescriptors(code)) throw error;
    // It is damaged, half copied, or gone.
    return false;
  }
}

async function digest(file: string, through: NodeJS.ReadWriteStream): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), through, hash);
  return hash.digest("hex");
}

/** Tells whether a file couldn't be opened because too many are open. */
export function isOutOfDescriptors(code: string | undefined): boolean {
  return code === "EMFILE" || code === "ENFILE";
}
