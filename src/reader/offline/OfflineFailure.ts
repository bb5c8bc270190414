import { StorageFailure } from "../StorageFailure";

/** Why something could not be saved: what a reader can be told. */
type Reason =
  /** The site could not be reached, or not to the end. */
  | "network"
  /** The site holds another edition by now; what is to be saved must be asked for anew. */
  | "changed"
  /** There is no room left. */
  | "full"
  /** The reader or her browser does not allow it. */
  | "denied"
  /** Another tab is at work on what is saved, and does not come to an end. */
  | "busy"
  | "unknown";

/** Nothing was saved: what was there before is as it was. */
export class OfflineFailure extends Error {
  readonly reason: Reason;
  override readonly cause: unknown;

  constructor(reason: Reason, cause?: unknown) {
    super(`Saving for offline: ${reason}`);
    this.name = "OfflineFailure";
    this.reason = reason;
    this.cause = cause;
  }

  /** What the failure of a storage means. */
  static of(cause: unknown): OfflineFailure {
    if (cause instanceof OfflineFailure) return cause;
    const { reason } = StorageFailure.of(cause);
    return new OfflineFailure(reason === "full" || reason === "denied" ? reason : "unknown", cause);
  }
}
