import { type IDBPDatabase, type IDBPTransaction, type StoreNames, wrap } from "idb";
import { type Migration, migrations } from "./migrations";
import type { Schema } from "./Schema";
import { StorageFailure } from "./StorageFailure";
import { within } from "./within";

/** A connection to what the reader keeps. */
export type Connection = IDBPDatabase<Schema>;

/** Where a database is opened, and who is told of it. */
export interface DatabaseEnvironment {
  /** The browser's; absent where it has none. */
  readonly factory: IDBFactory | undefined;
  readonly now: () => Date;
  /** How long opening is waited for, in milliseconds: some browsers never answer. */
  readonly patience?: number;
  /** For how long another tab with an older page may hold the database before that is told. */
  readonly patienceWithOthers?: number;
  /** The database has as many versions as migrations. */
  readonly migrations?: readonly Migration[];
}

/** Where another tab holds the database: to ask once more takes no longer than to hear it. */
const held = new WeakSet<IDBFactory>();

const PATIENCE = 8_000;

/** A tab that lets go does so at once. */
const PATIENCE_WITH_OTHERS = 1_500;

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
  surroundings: DatabaseEnvironment,
  onClosed?: () => void,
): Promise<Connection> {
  const { factory, now, migrations: steps = migrations } = surroundings;
  const { patience = PATIENCE, patienceWithOthers = PATIENCE_WITH_OTHERS } = surroundings;

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
    const blocked = new Promise<never>((_, reject) => {
      request.onblocked = () => {
        setTimeout(() => reject(new StorageFailure("held")), patienceWithOthers);
      };
    });
    const connection = await within(
      held.has(factory) ? patienceWithOthers : patience,
      Promise.race([opening, blocked]),
      // Behind another page that waits in vain nobody is told why.
      () => new StorageFailure("held"),
    ).catch((error: unknown) => {
      if ((error as Partial<StorageFailure>).reason === "held") held.add(factory);
      closeLate(opening, factory);
      throw error;
    });
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

/** Closes a connection that comes when nobody waits for it any more: it must stand in nobody's way. */
function closeLate(opening: Promise<Connection>, factory: IDBFactory): void {
  opening
    .then((late) => late.close())
    .catch(() => undefined)
    .finally(() => held.delete(factory));
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
