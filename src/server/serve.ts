import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { createHandler } from "./createHandler";

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
}

/** How long requests in flight may go on after the server is asked to end. */
const GRACE = 3_000;

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
}: ServeOptions): Promise<void> {
  const server = createServer(
    // Whoever dawdles over a request makes room for others.
    { headersTimeout: 15_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 },
    createHandler(outDir),
  );
  const closeIdle = watchConnections(server);
  await listen(server, port, host);
  print(`Waraq is at ${addressOf(server)}`);
  await ended(signal);
  await close(server, closeIdle);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, port, host)));
    server.listen(port, host, resolve);
  });
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const free = "choose another with PORT=…, such as PORT=3001 npm start.";
  switch (error.code) {
    case "EADDRINUSE":
      return failure(`Port ${port} of ${host} is taken: ${free}`);
    case "EACCES":
      return failure(`Port ${port} may not be used by this account: ${free}`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return failure(`HOST is “${host}”, which is no address of this machine.`);
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

/**
 * Keeps account of connections.
 *
 * @returns closes those without a request in flight: also those that browsers open in advance and
 *   never use, which Node doesn't count as idle
 */
function watchConnections(server: Server): () => void {
  const requests = new Map<Socket, number>();
  server.on("connection", (socket) => {
    requests.set(socket, 0);
    socket.once("close", () => requests.delete(socket));
  });
  server.prependListener("request", ({ socket }, response) => {
    const count = (change: 1 | -1) => {
      const now = requests.get(socket);
      if (now !== undefined) requests.set(socket, now + change);
    };
    count(1);
    response.once("close", () => count(-1));
  });
  return () => {
    for (const [socket, inFlight] of requests) if (inFlight === 0) socket.destroy();
  };
}

function close(server: Server, closeIdle: () => void): Promise<void> {
  return new Promise((resolve) => {
    const forced = setTimeout(() => server.closeAllConnections(), GRACE);
    const idle = setInterval(closeIdle, 20);
    server.close(() => {
      clearTimeout(forced);
      clearInterval(idle);
      resolve();
    });
  });
}
