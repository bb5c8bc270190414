import type { AddressInfo, Server } from "node:net";
import { visible } from "@/core/text/visible";
import { createHandler } from "./createHandler";
import { type BoundedServer, createServer } from "./createServer";
import { type Limits, readLimits } from "./limits";

/** What to serve, and where. */
export interface ServeOptions {
  /** The result. */
  readonly outDir: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Asks the server to end. */
  readonly signal: AbortSignal;
  /** Gets the line that tells the address. */
  readonly print?: (line: string) => void;
  /** What differs from the limits that the process has. */
  readonly limits?: Partial<Limits>;
  /** Says in the log what kept a file from being sent. */
  readonly describeError?: (error: unknown) => string;
}

/** How long requests in flight may go on after the server is asked to end. */
const GRACE = 3_000;

/** How often connections are looked at for having kept the server waiting, in milliseconds. */
const WATCH_INTERVAL = 500;

/**
 * Serves a result until asked to end: then it takes no further connections, lets
 * requests in flight come to their end, and returns.
 *
 * @throws with a sentence that says what to do, when it can't listen
 */
export async function serve({
  outDir,
  port,
  host,
  signal,
  print = console.log,
  limits: own = {},
  describeError = String,
}: ServeOptions): Promise<void> {
  const limits = { ...readLimits(), ...own };
  const bounded = createServer(createHandler(outDir, { ...limits, describeError }), limits);
  const { server, connections } = bounded;
  await listen(server, port, host);
  print(`Waraq is at ${addressOf(server)}`);
  const watch = setInterval(() => connections.dropOverdue(), WATCH_INTERVAL);
  await ended(signal);
  clearInterval(watch);
  await close(bounded);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, port, host)));
    server.listen(port, host, resolve);
  });
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const free = "Choose another with PORT=…, such as PORT=3001 npm start.";
  switch (error.code) {
    case "EADDRINUSE":
      return failure(`Port ${port} of ${host} is in use. ${free}`);
    case "EACCES":
      return failure(`This account may not use port ${port}. ${free}`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EAFNOSUPPORT":
    case "EINVAL":
      return failure(
        `HOST is “${visible(host)}”, which is not an address of this machine (${error.code}). Set it to 127.0.0.1 to serve this machine only, or to 0.0.0.0 to serve every machine that can reach it.`,
      );
    default:
      return error;
  }
}

/** An error that is told in its own words; the commands print no stack for this name. */
function failure(sentence: string): Error {
  return Object.assign(new Error(sentence), { name: "Failure" });
}

function addressOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  const isAnywhere = address === "0.0.0.0" || address === "::";
  const host = isAnywhere ? "localhost" : family === "IPv6" ? `[${address}]` : address;
  return `http://${host}:${port}/`;
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

function close({ server, connections }: BoundedServer): Promise<void> {
  return new Promise((resolve) => {
    const forced = setTimeout(() => connections.closeAll(), GRACE);
    const idle = setInterval(() => connections.closeIdle(), 20);
    server.close(() => {
      clearTimeout(forced);
      clearInterval(idle);
      resolve();
    });
  });
}
