import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { Limits } from "@/server/limits";

/** A server in a process of its own. */
export interface StartedServer {
  readonly port: number;
  readonly address: string;
  /** Counts what the process has open: all, or what has to do with a folder. */
  readonly countOpen: (folder?: string) => number;
  /** Tells how much memory the process takes, in bytes. */
  readonly memory: () => number;
}

const SCRIPT = fileURLToPath(new URL("serveSite.ts", import.meta.url));

/** Serves a folder with at most so many descriptors, until the test is over. */
export async function startServer(
  folder: string,
  descriptors: number,
  limits: Partial<Limits> = {},
): Promise<StartedServer> {
  const command = `ulimit -n ${descriptors} && exec "$0" --import tsx "$@"`;
  const child = spawn(
    "/bin/sh",
    ["-c", command, process.execPath, SCRIPT, folder, JSON.stringify(limits)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  const [line] = await once(child.stdout, "data");
  const port = Number(/:(\d+)\/$/m.exec(String(line))?.[1]);
  return {
    port,
    address: `http://127.0.0.1:${port}`,
    countOpen: (within = "") => openFiles(child.pid).filter((name) => name.includes(within)).length,
    memory: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
    },
  };
}

function openFiles(pid: number | undefined): string[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((descriptor) => {
    try {
      return [readlinkSync(`/proc/${pid}/fd/${descriptor}`)];
    } catch {
      // It was closed meanwhile.
      return [];
    }
  });
}

/** Opens a connection that takes nothing of what is sent to it; it is closed after the test. */
export async function openConnection(port: number): Promise<Socket> {
  const socket = connect({ port, host: "127.0.0.1" });
  onTestFinished(() => void socket.destroy());
  // What the server does to it is no fault of the test's.
  socket.on("error", () => undefined);
  socket.pause();
  await Promise.race([once(socket, "connect"), once(socket, "close")]);
  return socket;
}
