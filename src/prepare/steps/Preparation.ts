import type { LibraryLoaded } from "@/content/loadLibrary";
import type { FileSource } from "@/files/writeFolder";
import type { Remember } from "../rememberMade";

/** Where to find what is prepared. Paths are absolute. */
export interface PrepareSettings {
  /** The checkout. */
  readonly root: string;
  /** The publication. */
  readonly contentDir: string;
  /** Scheme and host of the site, no slash at the end; it overrides the publication's address. */
  readonly siteUrl?: string;
}

/** What every step of `prepare` works on. What steps know beyond it, others before them made. */
export interface Preparation extends PrepareSettings, LibraryLoaded {
  /** The prepared files, as far as they are made, by their paths in the folder. */
  readonly files: Map<string, FileSource>;
  /** Gets the list of pictures that can't be made, ready for printing. */
  readonly onFaults: (report: string) => void;
  readonly signal: AbortSignal | undefined;
  readonly remember: Remember;
}
