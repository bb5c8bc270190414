import path from "node:path";
import { stateOf } from "@/files/rememberedFiles";
import type { PressedPage } from "../pages/pressPage";

/** What is known of a file of a result. */
export interface FileRecord {
  /** In bytes. */
  readonly size: number;
  /** When it was written, in milliseconds since 1970. */
  readonly mtimeMs: number;
  /** Its kind and who may read it, as the system has it. */
  readonly mode: number;
  /** SHA-256 in hexadecimal digits. */
  readonly digest: string;
}

/** What is known of a page of a result. */
export interface PageRecord {
  /** The key by which it was planned; nothing for a page that each build renders. */
  readonly key: string | undefined;
  /** The digest of its HTML as it was exported. */
  readonly exported: string;
  /** The addresses of its style sheets as it was exported. */
  readonly sheets: readonly string[];
  /** Names all that it was pressed from. */
  readonly pressing: string;
  /** The files that it consists of, without compressed forms. */
  readonly files: readonly string[];
  readonly facts: PressedPage;
}

/** What a build knows of the result that it made. */
export interface ResultRecord {
  /** Names all code that it was made by. */
  readonly code: string;
  /** By path in the result, with forward slashes. */
  readonly files: ReadonlyMap<string, FileRecord>;
  /** By address. */
  readonly pages: ReadonlyMap<string, PageRecord>;
}

/** The result that the last build made, as far as it still is what that build left. */
export class LastResult {
  constructor(
    /** Where it lies. */
    readonly folder: string,
    readonly record: ResultRecord,
  ) {}

  /** Tells whether a file is still what the last build wrote, by its size, date and mode. */
  has(file: string): boolean {
    const known = this.record.files.get(file);
    if (!known) return false;
    const found = stateOf(path.join(this.folder, file));
    return (
      found?.size === known.size && found.mtimeMs === known.mtimeMs && found.mode === known.mode
    );
  }
}
