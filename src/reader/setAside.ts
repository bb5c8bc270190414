import type { Transaction } from "./Database";

/**
 * Moves a record that could not be read out of the way, inside the transaction that
 * found it, so that nothing is ever written over it.
 */
export async function setAside(
  transaction: Transaction,
  from: "bookmarks" | "places",
  key: string,
  now: () => Date,
): Promise<void> {
  const store = transaction.objectStore(from);
  const record = await store.get(key);
  await transaction.objectStore("aside").add({ from, record, at: now().toISOString() });
  await store.delete(key);
}
