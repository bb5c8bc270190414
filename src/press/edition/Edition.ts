import type { Library } from "@/core/library";
import type { CutWords } from "@/prepare/faces/core/openWordCutter";
import type { LastResult } from "./LastResult";
import type { ResultFolder } from "./ResultFolder";

/** What a press is given. All paths are absolute. */
export interface PressOptions {
  /** The checkout. */
  readonly root: string;
  /** Next's own folder after a build. */
  readonly nextFolder: string;
  /** Next's export. It is used up. */
  readonly exportFolder: string;
  /** What was prepared for the build. */
  readonly preparedFolder: string;
  /** The pages that were rendered, now or by earlier builds. */
  readonly rendered: {
    /** The keys of pages, by their addresses. */
    readonly plan: ReadonlyMap<string, string>;
    /** A folder that holds what the export lacks, by these keys. */
    readonly folder: string;
  };
  /** The result that the new one takes the place of. */
  readonly last: LastResult | undefined;
  /** Where the result is made. */
  readonly folder: string;
  /** Folders that remember what was made before. They may be removed at any time. */
  readonly caches: {
    readonly compressed: string;
    readonly pages: string;
    /** A file: it remembers the digests of what was prepared. */
    readonly hashes: string;
  };
  /** Ends the press between two pages. */
  readonly signal?: AbortSignal;
  /** Is told how many of some things are done, and how many there are. */
  readonly onProgress?: (doing: "pages" | "compression", done: number, all: number) => void;
  /** A hash of all code that the result depends on. */
  readonly code: string;
  readonly library: Library;
  /** The core of Nastaliq, as WOFF2; undefined if no language is set in it. */
  readonly coreFace?: Buffer | undefined;
  /** Cuts Nastaliq to some words; undefined if there is none. */
  readonly cutWords?: CutWords | undefined;
  readonly fingerprint: string;
}

/** What every step of the press works on. What steps know beyond it, others before them made. */
export interface Edition extends Omit<PressOptions, "folder" | "last"> {
  /** The result, as far as it is made. */
  readonly files: ResultFolder;
  /** What mustn't be published: steps add lines, each with the address of a page or file in front. */
  readonly faults: string[];
}
