import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type Point, type Problem, problem } from "@/core/problems";
import type { ContentFile, TextFile } from "../files/contentFile";

/** What a text may take to be read. */
export interface ReadingLimits {
  /**
   * Seconds of a processor’s time, which a busy machine does not shorten, for everything
   * that is done with the file by itself.
   */
  readonly seconds: number;
  /** Megabytes of memory. */
  readonly megabytes: number;
  /** Texts of no more characters are not tried: whatever is in them, they are read soon. */
  readonly small: number;
}

/** Characters of a text that is read soon, whatever is in it. */
export const SMALL = 10_000;

/**
 * No article comes near it: on a slow machine this is the time for 200 kB of prose. To render
 * and to press a text takes some one and a half times as long as to read it, so that no file
 * costs a build more than about ten seconds.
 */
const LIMITS: ReadingLimits = { seconds: 4, megabytes: 1500, small: SMALL };

/** Milliseconds between two looks at the clock. */
const BETWEEN_LOOKS = 100;

/**
 * Refuses texts that take too long to be read. Parsers of Markdown and YAML take the
 * square of a text's length for some texts, and more; so each text that is long is read
 * in a thread, which is ended when it takes too much time or memory.
 *
 * @returns the files, the refused ones unreadable, and a problem for each of these
 */
export async function refuseSlowTexts(
  files: readonly ContentFile[],
  limits: ReadingLimits = LIMITS,
): Promise<{ files: ContentFile[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const sound: ContentFile[] = [];
  let thread: Thread | undefined;
  for (const file of files) {
    if (file.kind !== "text" || file.text.length <= limits.small) {
      sound.push(file);
      continue;
    }
    thread ??= await startThread(limits);
    const tried = await thread.read(file);
    if (tried === undefined) {
      sound.push(file);
      continue;
    }
    await thread.end();
    thread = undefined;
    sound.push({ kind: "unreadable", path: file.path });
    problems.push(tooSlow(file, tried));
  }
  await thread?.end();
  return { files: sound, problems };
}

interface Thread {
  /** Reads a file; tells what it took too much of, after which the thread may have ended. */
  read(file: TextFile): Promise<string | undefined>;
  end(): Promise<unknown>;
}

async function startThread({ seconds, megabytes }: ReadingLimits): Promise<Thread> {
  const worker = new Worker(new URL("./textThread.js", import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  const answer = async () => {
    const settled = new AbortController();
    const { signal } = settled;
    try {
      const ended = once(worker, "exit", { signal }).then(() => {
        throw new Error("The thread ended.");
      });
      const [message] = await Promise.race([once(worker, "message", { signal }), ended]);
      return message;
    } finally {
      settled.abort();
    }
  };
  await answer();
  return {
    read: async (file) => {
      const begun = process.cpuUsage();
      let isOver = false;
      // Meanwhile this thread waits: what the process takes is what the other takes.
      const clock = setInterval(() => {
        const { user, system } = process.cpuUsage(begun);
        if (user + system <= seconds * 1_000_000) return;
        isOver = true;
        clearInterval(clock);
        void worker.terminate();
      }, BETWEEN_LOOKS);
      try {
        const read = answer();
        worker.postMessage(file);
        const taken: number = await read;
        return taken > seconds ? `${seconds} seconds of processor time` : undefined;
      } catch (error) {
        if (isOver) return `${seconds} seconds of processor time`;
        if (hasCode(error, "ERR_WORKER_OUT_OF_MEMORY")) return `${megabytes} megabytes of memory`;
        throw error;
      } finally {
        clearInterval(clock);
      }
    },
    end: () => worker.terminate(),
  };
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

function tooSlow({ path, text }: TextFile, excess: string): Problem {
  return problem({
    file: path,
    at: longestParagraph(text),
    rule: "text-too-slow",
    cause: `Reading the file takes more than ${excess}. Its longest paragraph begins here.`,
    remedy:
      "Check whether a sign is repeated there thousands of times, such as a bracket, an asterisk or a backtick. If not, divide the text.",
  });
}

/** Where the most lines, or the longest one, stand together without an empty one between them. */
function longestParagraph(text: string): Point {
  let longest = { line: 1, length: -1 };
  let begun = { line: 1, length: 0 };
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") begun = { line: index + 2, length: 0 };
    else begun = { line: begun.line, length: begun.length + line.length };
    if (begun.length > longest.length) longest = begun;
  });
  return { line: longest.line, column: 1 };
}
