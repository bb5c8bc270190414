import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describeError } from "./describeError.js";
import { ensureInstalled } from "./ensureInstalled.js";
import { Failure } from "./Failure.js";

/** The checkout. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Runs one of the commands: sees to it that Node is new enough and that the
 * dependencies are there, lets TypeScript be imported, reads the settings, and
 * turns faults into one clear line and an exit code.
 *
 * @param {(tools: {
 *   load: (path: string) => Promise<any>,
 *   settings: import("../src/build/settings.ts").Settings,
 *   signal: AbortSignal,
 *   describeError: (error: unknown) => string,
 * }) => Promise<number | void>} main
 *   gets `load`, which imports a module of the checkout, the settings, a
 *   signal that is aborted when the command is asked to end (its reason is
 *   "SIGINT" or "SIGTERM"), and what describes an error to the person at the
 *   keyboard; gives the exit code, nothing meaning 0
 */
export async function command(main) {
  const stop = new AbortController();
  // What nobody waits for fails too: a watcher, a stream.
  process.on("uncaughtException", (error) => {
    console.error(describeError(error));
    process.exit(1);
  });
  // What can't be printed, to a pipe that is closed or on a disk that is full, is lost and no more.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  try {
    process.chdir(root);
    checkNode();
    ensureInstalled(root);
    listenForTheEnd(stop);
    // biome-ignore lint/style/noRestrictedImports: everything is installed by now.
    const { register } = await import("tsx/esm/api");
    register();
    const load = (path) => import(pathToFileURL(`${root}/${path}`).href);
    const { readSettings } = await load("src/build/settings.ts");
    const settings = readSettings(process.env, root);
    process.exitCode = (await main({ load, settings, signal: stop.signal, describeError })) ?? 0;
  } catch (error) {
    if (stop.signal.aborted) {
      process.exitCode = exitCodeOf(stop.signal.reason);
      return;
    }
    console.error(describeError(error));
    process.exitCode = 1;
  }
}

/**
 * Lets signals abort, and the end of npm too: a shell between npm and this
 * process keeps signals to itself, and npm itself may be killed.
 *
 * @param {AbortController} stop
 */
function listenForTheEnd(stop) {
  let asked = 0;
  for (const name of ["SIGINT", "SIGTERM"]) {
    process.on(name, () => {
      // Ctrl-C arrives twice, from the terminal and from npm: only impatience ends a command at once.
      if (stop.signal.aborted && Date.now() - asked > 1_000) process.exit(exitCodeOf(name));
      if (stop.signal.aborted) return;
      asked = Date.now();
      stop.abort(name);
    });
  }
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop.abort("SIGTERM");
  }, 300).unref();
}

function exitCodeOf(signal) {
  return signal === "SIGINT" ? 130 : 143;
}

/** Stops before anything newer than the Node at hand is tried. */
function checkNode() {
  const { engines } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
  const wanted = engines.node.replace(/^>=\s*/, "");
  if (isOlder(process.versions.node, wanted)) {
    throw new Failure(
      `Waraq needs Node ${wanted} or newer; this is ${process.versions.node}. See https://nodejs.org/.`,
    );
  }
}

/**
 * @param {string} version
 * @param {string} wanted
 * @example isOlder("18.20.1", "20.11") // true
 */
export function isOlder(version, wanted) {
  const [have, want] = [version, wanted].map((text) => text.split(".").map(Number));
  for (const [place, number] of want.entries()) {
    if ((have[place] ?? 0) !== number) return (have[place] ?? 0) < number;
  }
  return false;
}
