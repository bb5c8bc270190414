/**
 * Runs a task for each item, a few at a time. After a failure no further task begins.
 *
 * @returns the results in the order of the items
 * @throws what a task threw, once every task that began has ended
 *
 * @example await inParallel(["a", "b"], 4, async (name) => name.toUpperCase()) // ["A", "B"]
 */
export async function inParallel<T, R>(
  items: readonly T[],
  atOnce: number,
  task: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  const queue = items.entries();
  let hasFailed = false;
  const work = async () => {
    try {
      for (const [index, item] of queue) {
        results[index] = await task(item);
        if (hasFailed) return;
      }
    } catch (error) {
      hasFailed = true;
      throw error;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, work));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return results;
}
