/** Why a file is no file of bookmarks. */
type Reason =
  | "too-large"
  /** More bookmarks than a shelf can hold. */
  | "too-many"
  | "no-json"
  /** JSON, but not of Waraq's bookmarks. */
  | "not-ours"
  /** Written by a newer build. */
  | "newer-version"
  /** Nested deeper than any file of bookmarks. */
  | "too-deep";

/** Says why nothing could be read of a file. */
export class ImportFailure extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(`Not a file of bookmarks: ${reason}`);
    this.name = "ImportFailure";
    this.reason = reason;
  }
}
