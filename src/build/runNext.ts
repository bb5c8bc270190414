import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Ends Next with this process, however that ends. */
const END_WITH_PARENT = fileURLToPath(new URL("./endWithParent.js", import.meta.url));

/** What Next is run with. */
export interface NextRun {
  readonly root: string;
  /** Next's own arguments, its command first. */
  readonly args: readonly string[];
  /** Added to the environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Ends it, its workers included. */
  readonly signal: AbortSignal;
  /** Whether its output goes straight to the terminal, rather than to `output`. */
  readonly live: boolean;
  /** Gets what it writes, as it writes it, unless that goes to the terminal. */
  readonly onOutput?: (text: string) => void;
}

/**
 * Runs Next and waits for its end.
 *
 * @returns its exit code, and what it wrote unless that went to the terminal
 */
export function runNext({ root, args, env, signal, live, onOutput }: NextRun): Promise<{
  readonly code: number;
  readonly output: string;
}> {
  const next = createRequire(path.join(root, "package.json")).resolve("next/dist/bin/next");
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const child = spawn(process.execPath, [END_WITH_PARENT, next, ...args], {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio: [
        "ignore",
        ...(live ? (["inherit", "inherit"] as const) : (["pipe", "pipe"] as const)),
        "pipe",
      ],
      // A group of its own, so that Next's workers can be ended with it.
      detached: process.platform !== "win32",
    });
    const output: string[] = [];
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      output.push(text);
      onOutput?.(text);
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => output.push(text));

    let killing: NodeJS.Timeout | undefined;
    const end = () => {
      killGroup(child, "SIGTERM");
      killing = setTimeout(() => killGroup(child, "SIGKILL"), 3_000);
    };
    // Should this process end without a word of its own, Next must not live on.
    const endAtOnce = () => killGroup(child, "SIGKILL");
    signal.addEventListener("abort", end);
    process.on("exit", endAtOnce);
    const settle = () => {
      clearTimeout(killing);
      signal.removeEventListener("abort", end);
      process.off("exit", endAtOnce);
    };
    child.on("error", (error) => {
      settle();
      reject(error);
    });
    child.on("close", (code) => {
      settle();
      if (signal.aborted) reject(signal.reason);
      else resolve({ code: code ?? 1, output: output.join("") });
    });
  });
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
  } catch {
    // It has ended already.
  }
}
