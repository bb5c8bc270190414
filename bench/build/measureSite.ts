import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile } from "node:fs/promises";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import type { Phase } from "./measureBuild";
import { watchProcesses } from "./watchProcesses";

/** Milliseconds between an answer that is not the awaited one and the next request. */
const PAUSE = 50;

interface SiteOptions {
  readonly checkout: string;
  readonly contentDir: string;
  readonly outDir: string;
  /** The page that is asked for. */
  readonly address: string;
}

/** Measures how long `node bin/start.js` takes to the first answer. Needs Linux. */
export function measureStart(options: SiteOptions): Promise<Phase[]> {
  return withSite("start.js", options, async (measure) => [await measure("first answer")]);
}

/**
 * Measures how long `node bin/dev.js` takes to the first page, and then until it shows what
 * is added to a file. Needs Linux.
 *
 * @param file the Markdown file of the page
 */
export function measureDev(options: SiteOptions, file: string, added: string): Promise<Phase[]> {
  return withSite("dev.js", options, async (measure) => {
    const first = await measure("first page");
    await appendFile(file, `\n${added}\n`);
    return [first, await measure("saved text", added)];
  });
}

/** Waits until the page has a text, and tells what that took. */
type Measure = (name: string, text?: string) => Promise<Phase>;

/**
 * Runs a command that serves a site, and ends it afterwards.
 *
 * @throws if it ends by itself, with the end of what it printed
 */
async function withSite<T>(
  command: string,
  { checkout, contentDir, outDir, address }: SiteOptions,
  task: (measure: Measure) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const child = spawn(process.execPath, [`bin/${command}`], {
    cwd: checkout,
    env: { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const watched = watchProcesses(child.pid as number);
  let begun = performance.now();
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output = (output + text).slice(-5000);
    });
  }
  const measure: Measure = async (name, text = "") => {
    while (!(await has(`http://127.0.0.1:${port}${address}`, text))) {
      if (hasEnded(child)) throw new Error(`bin/${command} has ended:\n${output}`);
      await setTimeout(PAUSE);
    }
    const seconds = (performance.now() - begun) / 1000;
    begun = performance.now();
    return { name, seconds, ...watched.use() };
  };
  try {
    return await task(measure);
  } finally {
    watched.end();
    if (!hasEnded(child)) {
      child.kill("SIGTERM");
      await once(child, "close");
    }
  }
}

async function has(url: string, text: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    const page = await response.text();
    return response.status === 200 && page.includes(text);
  } catch {
    // It does not listen yet.
    return false;
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}
