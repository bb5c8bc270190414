import { cp, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { fileTree } from "@/files/fileTree";
import { makeFolder } from "@/files/makeFolder";
import { writeFile } from "@/files/writeFile";

/**
 * The folder in which the press makes the result. Files are named by their paths in it, with
 * forward slashes, or by their addresses: `/en/` is `en/index.html`.
 */
export class ResultFolder {
  /** What is compressed already, as it stands. */
  readonly compressed = new Set<string>();
  #listed: Promise<readonly string[]> | undefined;

  constructor(readonly path: string) {}

  /** Lists the paths of all files, in a stable order. */
  list(): Promise<readonly string[]> {
    this.#listed ??= fileTree(this.path);
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

  /**
   * Tells how many bytes a file has; nothing where there is none.
   *
   * @param compressedAs of the compressed form that lies beside it
   */
  async size(file: string, compressedAs?: "br" | "gz"): Promise<number | undefined> {
    const ending = compressedAs ? `.${compressedAs}` : "";
    return (await stat(this.#at(file) + ending).catch(() => undefined))?.size;
  }

  /** Writes a file, in place of the one that was there. */
  async write(file: string, content: string | Uint8Array): Promise<void> {
    const target = this.#at(file);
    await makeFolder(path.dirname(target));
    await writeFile(target, content);
    this.#changed(file);
  }

  /** Removes a file, or a folder with all that is in it; nothing happens where there is none. */
  async remove(file: string): Promise<void> {
    await rm(this.#at(file), { recursive: true, force: true });
    this.#changed(file);
  }

  /** Gives a file another path. */
  async move(from: string, to: string): Promise<void> {
    await rename(this.#at(from), this.#at(to));
    this.#changed(from);
    this.#changed(to);
  }

  /** Makes the result of another folder, which is gone afterwards; what was here before is, too. */
  async take(folder: string): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
    await makeFolder(path.dirname(this.path));
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

  /** Copies what is in a folder into one of the result; nothing happens where there is none. */
  async copy(folder: string, to: string): Promise<void> {
    await cp(folder, this.#at(to), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
    this.#listed = undefined;
  }

  #changed(file: string): void {
    this.compressed.delete(file);
    this.#listed = undefined;
  }

  #at(file: string): string {
    return path.join(this.path, file.replace(/\/$/, "/index.html"));
  }
}

/** Returns the address of a page by its file: `en/index.html` → `/en/`. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}
