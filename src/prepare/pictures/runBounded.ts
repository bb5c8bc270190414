import { Worker } from "node:worker_threads";

/** What a task may use at most. */
interface Bounds {
  /** Of time, in milliseconds. */
  readonly time: number;
  /** Of memory, in megabytes. */
  readonly memory: number;
}

/** A task that used more than it may. */
export class Exceeded extends Error {
  constructor(readonly bound: keyof Bounds) {
    super(`The task takes more ${bound} than the limit.`);
  }
}

/** Imports a module, calls what it exports with what it is given, and sends what comes of it. */
const CODE = `
const { parentPort, workerData } = require("node:worker_threads");
const { module, name, values } = workerData;
import(module)
  .then(async (exports) => parentPort.postMessage({ result: await exports[name](...values) }))
  .catch(({ message, reason, line, column }) =>
    parentPort.postMessage({ error: { message, reason, line, column } }));
`;

/**
 * Calls a function of a library in a thread that is ended when it exceeds its limits. This
 * bounds libraries that may take any time.
 *
 * @param module the address of a module of plain JavaScript: `file:///…`
 * @param name of the function that it exports
 * @param values what it is called with; they and the result are copied
 * @throws {@link Exceeded} where it takes more than the bounds; else what the function throws,
 * as far as it can be copied
 *
 * @example await runBounded("file:///…/svgo.js", "optimize", [svg], { time: 10_000, memory: 512 })
 */
export async function runBounded(
  module: string,
  name: string,
  values: readonly unknown[],
  { time, memory }: Bounds,
): Promise<unknown> {
  const worker = new Worker(CODE, {
    eval: true,
    workerData: { module, name, values },
    resourceLimits: { maxOldGenerationSizeMb: memory },
    // Loaders that this thread runs with are no business of a library’s.
    execArgv: [],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(new Exceeded("time")), time);
      worker.once("message", ({ result, error }) => {
        if (error) reject(Object.assign(new Error(error.message), error));
        else resolve(result);
      });
      worker.once("error", (error: NodeJS.ErrnoException) => {
        reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new Exceeded("memory") : error);
      });
      worker.once("exit", () => reject(new Error("The task ended without a result.")));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
