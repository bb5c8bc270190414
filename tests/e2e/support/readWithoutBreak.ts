import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { ask } from "./ask";
import { hashedFilesIn } from "./secondResult";

interface Reading {
  /** Where the site is served. A page comes from one, and what it loads from the next. */
  readonly sites: readonly string[];
  readonly pages: readonly string[];
  /** The result that is served, and the one that takes its place. */
  readonly results: readonly [old: string, next: string];
  /** Whether nothing that names pages in a certain state may come before these pages. */
  readonly isOrdered: boolean;
}

/** What a reader met. */
export interface Read {
  /** One sentence each. */
  readonly faults: readonly string[];
  /** How many pages were those of the old result, and of the next. */
  readonly seen: readonly [old: number, next: number];
}

/** Lets a reader read until some work has ended, but each page once at least. */
export async function readDuring(reading: Reading, work: Promise<unknown>): Promise<Read> {
  const reader = new Reader(reading);
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  work.then(end, end);
  do {
    for (const page of reading.pages) await reader.read(page);
  } while (!isOver);
  await work;
  return reader;
}

class Reader implements Read {
  readonly #reading: Reading;
  readonly #faults = new Set<string>();
  readonly seen: [number, number] = [0, 0];
  readonly #originals = new Map<string, Buffer | undefined>();
  #turn = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  get faults(): readonly string[] {
    return [...this.#faults];
  }

  /** Asks for what names the page's state, then for the page, then for all that it loads. */
  async read(page: string): Promise<void> {
    const worker = await this.#stateOf("/sw.js");
    const offer = existsSync(`${this.#reading.results[0]}${page}offline.json`)
      ? await this.#stateOf(`${page}offline.json`)
      : undefined;
    const text = await this.#get(page);
    if (text === undefined) return;
    const states = this.#statesOf(`${page}index.html`, text);
    if (states.length === 0) this.#faults.add(`${page} is no page of either result.`);
    if (states.length === 1) this.seen[states[0] === "old" ? 0 : 1] += 1;
    if (states.join() === "old" && this.#reading.isOrdered) {
      if (worker === "next") this.#faults.add(`${page} is older than the worker.`);
      if (offer === "next") this.#faults.add(`${page} is older than its offline.json.`);
    }
    for (const file of hashedFilesIn(text.toString())) {
      const content = await this.#get(file);
      if (content && this.#statesOf(file, content).length === 0) {
        this.#faults.add(`${file}, which ${page} loads, is not what its name says.`);
      }
    }
  }

  /** Of which result a file is; nothing if it is the same in both. */
  async #stateOf(address: string): Promise<string | undefined> {
    const content = await this.#get(address);
    if (!content) return undefined;
    const states = this.#statesOf(address, content);
    if (states.length === 0) this.#faults.add(`${address} is no file of either result.`);
    return states.length === 1 ? states[0] : undefined;
  }

  #statesOf(file: string, content: Buffer): string[] {
    return ["old", "next"].filter((_, index) =>
      this.#original(`${this.#reading.results[index]}${file}`)?.equals(content),
    );
  }

  #original(file: string): Buffer | undefined {
    if (!this.#originals.has(file)) {
      this.#originals.set(file, existsSync(file) ? readFileSync(file) : undefined);
    }
    return this.#originals.get(file);
  }

  async #get(address: string): Promise<Buffer | undefined> {
    const { sites } = this.#reading;
    this.#turn += 1;
    const site = sites[this.#turn % sites.length] ?? "";
    const headers = Math.random() < 0.5 ? {} : { "accept-encoding": "gzip" };
    try {
      const answer = await ask(site, address, { headers });
      if (answer.status !== 200) throw new Error(`was answered with ${answer.status}`);
      return answer.headers["content-encoding"] ? gunzipSync(answer.body) : answer.body;
    } catch (error) {
      this.#faults.add(`${address} ${error instanceof Error ? error.message : error}.`);
      return undefined;
    }
  }
}
