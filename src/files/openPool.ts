import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import Tinypool from "tinypool";

/** Threads that all do the same work. */
export interface Pool<Task, Result> {
  /** How many tasks are done at once. */
  readonly threads: number;
  /**
   * Does a task in a thread that is free.
   *
   * @param seconds after which the thread is ended, as the clock on the wall has them; to wait
   *   for a free thread, and for it to start, counts as well
   * @throws TaskTooLong if it takes longer, or more memory than a thread has
   * @throws what the task throws
   */
  run(task: Task, seconds?: number): Promise<Result>;
  /** Ends all threads. */
  close(): Promise<void>;
}

/** A task took more time or memory than it may. The thread that did it is gone. */
export class TaskTooLong extends Error {}

interface PoolOptions {
  /** How many threads there are at most; as many as processors, if it is left out. */
  readonly threads?: number;
  /** Memory that a thread may take for what it holds, in megabytes. */
  readonly megabytes?: number;
}

/** In milliseconds: what Node's timers can count. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Opens a pool of threads. They start when there is work for them.
 *
 * @param module a module of TypeScript, whose default export does a task; tasks and results
 *   are copied as by `structuredClone`
 */
export function openPool<Task, Result>(
  module: URL,
  { threads = availableParallelism(), megabytes = 1500 }: PoolOptions = {},
): Pool<Task, Result> {
  const pool = new Tinypool({
    filename: fileURLToPath(new URL("./thread.js", import.meta.url)),
    workerData: module.href,
    minThreads: 0,
    maxThreads: threads,
    // A thread that waits by atomics can't load modules meanwhile.
    useAtomics: false,
    idleTimeout: LONGEST_TIMER,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
  });
  return {
    threads,
    run: async (task, seconds) => {
      const limit = new AbortController();
      try {
        const running = pool.run(task, { signal: limit.signal });
        const timer = seconds !== undefined && setTimeout(() => limit.abort(), seconds * 1000);
        return await running.finally(() => timer && clearTimeout(timer));
      } catch (error) {
        if (limit.signal.aborted || hasCode(error, "ERR_WORKER_OUT_OF_MEMORY")) {
          throw new TaskTooLong("The task took too much time or memory.", { cause: error });
        }
        throw error;
      }
    },
    close: () => pool.destroy(),
  };
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
