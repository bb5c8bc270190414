import { mkdirSync, rmSync, statSync, unlinkSync } from "node:fs";
import { copyFile, cp, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { digestOf } from "@/files/contentHash";
import { fileTree } from "@/files/fileTree";
import { linkOrCopy } from "@/files/linkOrCopy";
import { makeFolder } from "@/files/makeFolder";
import { stateOf } from "@/files/rememberedFiles";
import { writeFile } from "@/files/writeFile";
import { fileOf } from "@/page/pageFile";
import type { FileRecord, LastResult } from "./LastResult";

/** The forms that may lie beside a file. */
const FORMS = ["br", "gz"] as const;

/**
 * The folder in which the press makes the result. Files are named by their paths in it, with
 * forward slashes, or by their addresses: `/en/` is `en/index.html`.
 *
 * What the last result has already is linked from there, and keeps its date: of a large
 * result, a build changes a few files.
 */
export class ResultFolder {
  /** What is compressed already, as it stands. */
  readonly compressed = new Set<string>();
  /** What is the last result's own. */
  readonly #linked = new Set<string>();
  readonly #folders = new Set<string>();
  /** The files, each with its digest where that is known. */
  #files: Promise<Map<string, string | undefined>> | undefined;
  #listed: readonly string[] | undefined;

  /**
   * @param last the result that the new one takes the place of
   * @param code a hash of the code that makes the new one
   */
  constructor(
    readonly path: string,
    readonly last?: LastResult,
    private readonly code = "",
  ) {}

  /** Lists the paths of all files, in a stable order. */
  async list(): Promise<readonly string[]> {
    this.#listed ??= [...(await this.#all()).keys()].sort();
    return this.#listed;
  }

  /** Reads a file. */
  read(file: string): Promise<Buffer> {
    return readFile(this.#at(file));
  }

  /** Reads a file as text. */
  readText(file: string): Promise<string> {
    return readFile(this.#at(file), "utf8");
  }

  /** Returns the SHA-256 of a file in hexadecimal digits; nothing where there is none. */
  async digest(file: string): Promise<string | undefined> {
    const files = await this.#all();
    const name = nameOf(file);
    const known = files.get(name);
    if (known !== undefined || !files.has(name)) return known;
    const digest = digestOf(await readFile(path.join(this.path, name)));
    files.set(name, digest);
    return digest;
  }

  /**
   * Tells how many bytes a file has; nothing where there is none.
   *
   * @param compressedAs of the compressed form that lies beside it
   */
  async size(file: string, compressedAs?: "br" | "gz"): Promise<number | undefined> {
    return stateOf(this.#at(file) + (compressedAs ? `.${compressedAs}` : ""))?.size;
  }

  /** Writes a file, in place of the one that was there. */
  async write(file: string, content: string | Uint8Array): Promise<void> {
    const digest = digestOf(content);
    if (await this.keep(file, digest)) return;
    const target = this.#at(file);
    await makeFolder(path.dirname(target));
    // What lies there may be a link to a file of the last result, which stays as it is.
    rmSync(target, { force: true });
    await writeFile(target, content);
    await this.#changed(file, digest);
  }

  /**
   * Takes a file from the last result, without its compressed forms.
   *
   * @param digest what it has to be; whatever it was, if left out
   * @returns whether the last result has it
   */
  async keep(name: string, digest?: string): Promise<boolean> {
    const { last } = this;
    const file = nameOf(name);
    const known = last?.record.files.get(file)?.digest;
    if (!last || known === undefined || known !== (digest ?? known)) return false;
    if (!last.has(file)) return false;
    this.#link(last, file);
    await this.#changed(file, known);
    this.#linked.add(file);
    return true;
  }

  /**
   * Takes the compressed forms of a file from the last result, as the file itself was.
   *
   * @returns whether that could be done: other code may compress in another way
   */
  async keepForms(name: string): Promise<boolean> {
    const { last } = this;
    const file = nameOf(name);
    if (!last || !this.#linked.has(file) || last.record.code !== this.code) return false;
    const forms = FORMS.map((form) => `${file}.${form}`).filter((form) =>
      last.record.files.has(form),
    );
    if (!forms.every((form) => last.has(form))) return false;
    for (const form of forms) {
      this.#link(last, form);
      await this.#changed(form, last.record.files.get(form)?.digest);
      this.#linked.add(form);
    }
    return true;
  }

  /** Tells whether a file was taken from the last result. */
  isLinked(file: string): boolean {
    return this.#linked.has(file);
  }

  /** Removes a file, or a folder with all that is in it; nothing happens where there is none. */
  async remove(name: string): Promise<void> {
    const files = await this.#all();
    const file = nameOf(name);
    this.#listed = undefined;
    this.compressed.delete(file);
    if (files.delete(file)) return unlinkSync(this.#at(file));
    rmSync(this.#at(file), { recursive: true, force: true });
    for (const name of files.keys()) if (name.startsWith(`${file}/`)) files.delete(name);
    this.#folders.clear();
  }

  /** Gives a file another path. */
  async move(from: string, to: string): Promise<void> {
    const files = await this.#all();
    await rename(this.#at(from), this.#at(to));
    const digest = files.get(nameOf(from));
    files.delete(nameOf(from));
    this.compressed.delete(nameOf(from));
    await this.#changed(to, digest);
  }

  /** Makes the result of another folder, which is gone afterwards; what was here before is, too. */
  async take(folder: string): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
    await makeFolder(path.dirname(this.path));
    this.#files = undefined;
    this.#listed = undefined;
    try {
      await rename(folder, this.path);
    } catch (error) {
      // The two are on different file systems.
      if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
      await cp(folder, this.path, { recursive: true });
      await rm(folder, { recursive: true });
    }
  }

  /**
   * Copies what is in a folder into one of the result; nothing happens where there is none.
   *
   * @param hashOf returns the SHA-256 of a file in hexadecimal digits
   */
  async copy(
    folder: string,
    to: string,
    hashOf = async (file: string) => digestOf(await readFile(file)),
  ): Promise<void> {
    for (const name of await fileTree(folder)) {
      const from = path.join(folder, name);
      const file = path.posix.join(to, name);
      const digest = await hashOf(from);
      if (await this.keep(file, digest)) continue;
      await makeFolder(path.dirname(this.#at(file)));
      rmSync(this.#at(file), { force: true });
      await copyFile(from, this.#at(file));
      await this.#changed(file, digest);
    }
  }

  /** Describes all files. */
  async record(): Promise<ReadonlyMap<string, FileRecord>> {
    const records = new Map<string, FileRecord>();
    for (const file of await this.list()) {
      const { size, mtimeMs, mode } = this.#stateBefore(file) ?? statSync(this.#at(file));
      records.set(file, { size, mtimeMs, mode, digest: (await this.digest(file)) ?? "" });
    }
    return records;
  }

  /** What a link was when it was made: somebody may just have changed the file in both places. */
  #stateBefore(file: string): FileRecord | undefined {
    const { last } = this;
    if (!last || !this.#linked.has(file)) return undefined;
    const isLink = stateOf(this.#at(file))?.ino === stateOf(path.join(last.folder, file))?.ino;
    return isLink ? last.record.files.get(file) : undefined;
  }

  #link(last: LastResult, file: string): void {
    const target = path.join(this.path, file);
    this.#makeFolder(path.dirname(target));
    linkOrCopy(path.join(last.folder, file), target);
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    if (folder.length > this.path.length) this.#makeFolder(path.dirname(folder));
    if (!stateOf(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }

  #all(): Promise<Map<string, string | undefined>> {
    this.#files ??= fileTree(this.path).then(
      (files) => new Map(files.map((file) => [file, undefined])),
    );
    return this.#files;
  }

  async #changed(name: string, digest: string | undefined): Promise<void> {
    const files = await this.#all();
    const file = nameOf(name);
    if (!files.has(file)) this.#listed = undefined;
    files.set(file, digest);
    this.compressed.delete(file);
    this.#linked.delete(file);
  }

  #at(file: string): string {
    return path.join(this.path, fileOf(file));
  }
}

/** The path in the result of a file that is named by its path or by its address. */
function nameOf(file: string): string {
  return fileOf(file).replace(/^\//, "");
}
