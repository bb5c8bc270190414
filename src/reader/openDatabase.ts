import { type IDBPDatabase, type IDBPTransaction, type StoreNames, wrap } from "idb";
import { type Migration, migrations } from "./migrations";
import type { Schema } from "./Schema";
import { StorageFailure } from "./StorageFailure";

/** A connection to what the reader keeps. */
export type Connection = IDBPDatabase<Schema>;

/** Where a database is opened, and who is told of it. */
export interface Surroundings {
  /** The browser's; absent where it has none. */
  readonly factory: IDBFactory | undefined;
  readonly now: () => Date;
  /** Called when another tab with an older page holds the database and does not let go. */
  readonly onBlocked?: () => void;
  /** The database has as many versions as migrations. */
  readonly migrations?: readonly Migration[];
}

/**
 * Opens the reader's database, and brings it to the present version.
 *
 * A connection closes itself when another tab needs a newer version, so that an
 * old page never stands in its way; what this page then wants fails as "newer".
 *
 * @param onClosed called when the connection is closed by anyone but its owner
 * @throws StorageFailure; what was there is then as it was
 */
export async function openDatabase(
  surroundings: Surroundings,
  onClosed?: () => void,
): Promise<Connection> {
  const { factory, now, onBlocked, migrations: steps = migrations } = surroundings;
  if (!factory) throw new StorageFailure("absent");
  let fault: unknown;
  let fall: DOMException | null = null;
  try {
    // Not by `openDB`, which knows only the browser's own factory.
    const request = factory.open("waraq", steps.length);
    const opening = wrap(request) as unknown as Promise<Connection>;
    request.onupgradeneeded = ({ oldVersion }) => {
      const database = wrap(request.result) as unknown as IDBPDatabase;
      const transaction = wrap(request.transaction as IDBTransaction) as unknown as IDBPTransaction<
        unknown,
        StoreNames<unknown>[],
        "versionchange"
      >;
      transaction.done.catch(() => {
        fall = transaction.error;
      });
      migrate(steps.slice(oldVersion), database, transaction, now).catch((error: unknown) => {
        fault = error;
        abort(transaction);
      });
    };
    request.onblocked = () => onBlocked?.();
    const connection = await opening;
    connection.onversionchange = () => {
      connection.close();
      onClosed?.();
    };
    connection.onclose = () => onClosed?.();
    return connection;
  } catch (error) {
    const cause = fall ?? fault ?? error;
    // Firefox says so of a window that may not keep anything.
    if ((cause as Error | null)?.name === "InvalidStateError") {
      throw new StorageFailure("denied", cause);
    }
    throw StorageFailure.of(cause);
  }
}

async function migrate(
  steps: readonly Migration[],
  ...[database, transaction, now]: Parameters<Migration>
): Promise<void> {
  for (const step of steps) await step(database, transaction, now);
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // A request that failed has aborted it already.
  }
}
