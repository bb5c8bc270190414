import type { IDBPTransaction, StoreNames } from "idb";
import { type Connection, type DatabaseEnvironment, openDatabase } from "./openDatabase";
import type { Schema } from "./Schema";
import { StorageFailure } from "./StorageFailure";

type Mode = "readonly" | "readwrite";

/** A transaction over some of the stores. */
export type Transaction<M extends Mode = "readwrite"> = IDBPTransaction<
  Schema,
  StoreNames<Schema>[],
  M
>;

/**
 * The reader's database, shared by all that is kept in it: opened when it is first
 * needed, and again when the browser or another tab has closed it.
 */
export class Database {
  private readonly surroundings: DatabaseEnvironment;
  private opening: Promise<Connection> | undefined;

  constructor(surroundings: DatabaseEnvironment) {
    this.surroundings = surroundings;
  }

  /**
   * Works in one transaction. What it gives is given only when everything has been
   * written; when anything fails, nothing has.
   *
   * @param work may wait for the transaction's requests, and for nothing else
   * @param durability "strict" where a reader was promised that it is kept, since a
   *   browser otherwise says so before it has reached the disk
   * @throws StorageFailure
   */
  async run<M extends Mode, T>(
    stores: StoreNames<Schema>[],
    mode: M,
    work: (transaction: Transaction<M>) => Promise<T>,
    durability: IDBTransactionDurability = "default",
  ): Promise<T> {
    try {
      const transaction = await this.begin(stores, mode, durability);
      try {
        const result = await work(transaction);
        await transaction.done;
        return result;
      } catch (error) {
        await undo(transaction);
        // A request that fell with its transaction knows only that it did.
        throw transaction.error ?? error;
      }
    } catch (error) {
      throw StorageFailure.of(error);
    }
  }

  /** Closes the connection. It is opened again by the next that needs it. */
  async close(): Promise<void> {
    const opening = this.opening;
    this.opening = undefined;
    (await opening?.catch(() => undefined))?.close();
  }

  private async begin<M extends Mode>(
    stores: StoreNames<Schema>[],
    mode: M,
    durability: IDBTransactionDurability,
  ): Promise<Transaction<M>> {
    const opening = this.connect();
    const connection = await opening;
    try {
      return connection.transaction(stores, mode, { durability });
    } catch (error) {
      // Closed meanwhile. As there was no transaction, nothing can have been done in it.
      if ((error as Error).name !== "InvalidStateError") throw error;
      this.forget(opening);
      return (await this.connect()).transaction(stores, mode, { durability });
    }
  }

  private connect(): Promise<Connection> {
    if (this.opening) return this.opening;
    const opening = openDatabase(this.surroundings, () => this.forget(opening));
    this.opening = opening;
    // What could not be opened may be a moment later: the reader has made room, or allowed it.
    opening.catch(() => this.forget(opening));
    return opening;
  }

  private forget(opening: Promise<Connection>): void {
    if (this.opening === opening) this.opening = undefined;
  }
}

/** Makes sure that nothing of a transaction lasts. */
async function undo(transaction: Transaction<Mode>): Promise<void> {
  try {
    transaction.abort();
  } catch {
    // It has been aborted already.
  }
  await transaction.done.catch(() => {});
}
