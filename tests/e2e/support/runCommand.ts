import { type ChildProcess, spawn } from "node:child_process";

/** A program that runs beside the tests. */
export interface RunningCommand {
  /** Everything that it has written so far. */
  readonly output: () => string;
  /**
   * Waits for a line; fails with what the program wrote if it ends without it.
   *
   * @returns the match
   */
  readonly line: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Its exit code once it has ended by itself. */
  readonly ended: Promise<number | null>;
  /** Ends it at once, without its having a say. */
  readonly kill: () => boolean;
  /** Asks it to end, and waits until it has. */
  readonly end: () => Promise<number | null>;
}

/** What the settings of the machine and of Vitest mustn't say to a command under test. */
const NOT_PASSED_ON =
  /^(?:NODE_ENV|NODE_OPTIONS|TEST|MODE|DEV|PROD|SSR|BASE_URL|VITEST.*|CONTENT_DIR|OUT_DIR|SITE_URL|PORT|HOST|WARAQ_.*)$/;

/** How long a program that was asked to end may take before it is killed, in milliseconds. */
const GRACE = 15_000;

/** Every program still running, so that none outlives the tests. */
const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts a program. */
export function runCommand(
  program: string,
  args: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: Readonly<Record<string, string>> },
): RunningCommand {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_PASSED_ON.test(name));
  const child = spawn(program, args, {
    cwd,
    env: { ...Object.fromEntries(inherited), ...env } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let output = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  // Whoever doesn't wait for the end is told of a failure to start by `line`.
  ended.catch(() => running.delete(child));

  const line = async (pattern: RegExp): Promise<RegExpExecArray> => {
    let found: RegExpExecArray | null = null;
    const seen = new Promise<void>((resolve) => {
      const look = () => {
        found = pattern.exec(output);
        if (!found) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
    });
    await Promise.race([seen, ended]);
    if (found) return found;
    throw new Error(`${[program, ...args].join(" ")} ended without ${pattern}:\n${output}`);
  };

  const end = async () => {
    child.kill("SIGTERM");
    const killing = setTimeout(() => child.kill("SIGKILL"), GRACE);
    const code = await ended;
    clearTimeout(killing);
    return code;
  };
  return { output: () => output, line, ended, kill: () => child.kill("SIGKILL"), end };
}
