import { Database } from "@/reader/Database";
import { type Migration, migrations } from "@/reader/migrations";
import { NOW } from "./openTab";

type StoreName = "bookmarks" | "aside" | "places" | "saved";

/** All that lies in a store, as it lies there. */
export async function recordsOf(factory: IDBFactory, store: StoreName): Promise<unknown[]> {
  const database = new Database({ factory, now: () => new Date(NOW) });
  const records = await database.run([store], "readonly", (transaction) =>
    transaction.objectStore(store).getAll(),
  );
  await database.close();
  return records;
}

/** Puts records into a store, in an earlier version of the database if one is given. */
export async function putRecords(
  factory: IDBFactory,
  store: StoreName,
  records: readonly unknown[],
  steps: readonly Migration[] = migrations,
): Promise<void> {
  const database = new Database({ factory, now: () => new Date(NOW), migrations: steps });
  await database.run([store], "readwrite", (transaction) =>
    Promise.all(records.map((record) => transaction.objectStore(store).put(record as never))),
  );
  await database.close();
}
