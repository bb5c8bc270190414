/** Why the browser did not keep or give something: what a reader can be told. */
type Reason =
  /** The browser has no storage. */
  | "absent"
  /** The reader or her browser does not allow it, as in some private windows. */
  | "denied"
  /** There is no room left. */
  | "full"
  /** A newer build has been here; this page must be loaded anew. */
  | "newer"
  /** The database does not answer: as a rule another tab, with an older page, holds it. */
  | "held"
  | "unknown";

const REASONS: Readonly<Record<string, Reason>> = {
  SecurityError: "denied",
  NotAllowedError: "denied",
  QuotaExceededError: "full",
  VersionError: "newer",
};

/** Nothing was kept or changed: a write that fails has no part that lasts. */
export class StorageFailure extends Error {
  readonly reason: Reason;
  override readonly cause: unknown;

  constructor(reason: Reason, cause?: unknown) {
    super(`The reader's storage: ${reason}`);
    this.name = "StorageFailure";
    this.reason = reason;
    this.cause = cause;
  }

  /** What the failure of a storage means. */
  static of(cause: unknown): StorageFailure {
    if (cause instanceof StorageFailure) return cause;
    return new StorageFailure(REASONS[nameOf(cause)] ?? "unknown", cause);
  }
}

function nameOf(error: unknown): string {
  // By its name, since a quota's error is a DOMException in one browser and not in another.
  return String((error as { name?: unknown } | null | undefined)?.name);
}
