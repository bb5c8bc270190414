import "fake-indexeddb/auto";

/** How a storage fails. */
export type Fault =
  /** The call throws at once. */
  | "throws"
  /** The transaction falls before the call has been answered. */
  | "falls"
  /** The call succeeds, and the transaction falls after it, as one that finds no room at its end. */
  | "falls late"
  /** The transaction is ended without a reason given. */
  | "aborts";

export const FAULTS: readonly Fault[] = ["throws", "falls", "falls late", "aborts"];

/**
 * Lets the call of this number fail, of all that ask a storage for something, and
 * whatever comes after it in the same transaction.
 *
 * @param number from 0
 * @returns what lets the storage work again, and tells whether a call failed
 */
export function failAt(number: number, fault: Fault): () => boolean {
  let calls = 0;
  let hasFailed = false;
  const undo: (() => void)[] = [];
  const intercept = (prototype: object, name: string) => {
    const original = Reflect.get(prototype, name) as (...given: unknown[]) => unknown;
    Reflect.set(prototype, name, function (this: IDBObjectStore, ...given: unknown[]) {
      // Fake IndexedDB's own call, when it changes a version.
      if (given[1] === "versionchange") return original.apply(this, given);
      const isTurn = calls === number;
      calls += 1;
      if (!isTurn) return original.apply(this, given);
      hasFailed = true;
      if (fault === "throws" || !("transaction" in this) || name === "transaction") {
        throw new DOMException("No room", "QuotaExceededError");
      }
      const request = original.apply(this, given) as IDBRequest;
      const { transaction } = this as { transaction: { _abort?(name: string): void } };
      const fall = () => transaction._abort?.("QuotaExceededError");
      if (fault === "falls") fall();
      else if (fault === "falls late") request.addEventListener("success", fall);
      else (transaction as unknown as IDBTransaction).abort();
      return request;
    });
    undo.push(() => Reflect.set(prototype, name, original));
  };
  for (const name of ["get", "getAll", "getAllKeys", "put", "add", "delete", "clear"]) {
    intercept(IDBObjectStore.prototype, name);
  }
  intercept(IDBDatabase.prototype, "transaction");
  intercept(IDBFactory.prototype, "open");
  return () => {
    for (const restore of undo) restore();
    return hasFailed;
  };
}
