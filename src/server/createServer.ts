import { createServer as createHttpServer } from "node:http";
import { createServer as createSocketServer, type Server } from "node:net";
import type { Connection } from "./Connection";
import { Connections } from "./Connections";
import type { Handler } from "./createHandler";
import type { Limits } from "./limits";
import { readSendQueues } from "./readSendQueues";

/** A server that no client can take up whole. */
export interface BoundedServer {
  /** Listens for connections. */
  readonly server: Server;
  readonly connections: Connections;
}

/**
 * Makes a server that holds its clients to limits. Whoever uses it calls
 * `connections.dropOverdue()` now and then.
 *
 * @param now tells the time in milliseconds
 */
export function createServer(
  handler: Handler,
  limits: Limits,
  now: () => number = () => performance.now(),
): BoundedServer {
  const connections = new Connections(limits, now, () => {
    const address = server.address();
    return readSendQueues(address && typeof address === "object" ? address.port : 0);
  });
  // Times are kept by `connections`, who knows which clients wait and which let wait.
  const http = createHttpServer({
    headersTimeout: 0,
    requestTimeout: 0,
    // Clients are told a little less, so that none asks at the moment when its connection is closed.
    keepAliveTimeout: Math.max(0, limits.idleTime - 1_000),
    requireHostHeader: false,
  });
  const handleInTurn: Handler = async (request, response) => {
    // No body is of use here, and what isn't read must not be taken for the next request.
    if (hasBody(request.headers)) response.shouldKeepAlive = false;
    const isComplete = request.httpVersion !== "1.1" || request.headers.host !== undefined;
    const connection = request.socket as unknown as Connection;
    connection.handle(request, response, isComplete ? handler : refuse);
  };
  http.on("request", handleInTurn);
  // Nobody is invited to send a body.
  http.on("checkContinue", handleInTurn);
  http.on("checkExpectation", handleInTurn);
  const server = createSocketServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    http.emit("connection", connections.admit(socket));
  });
  return { server, connections };
}

/** Without the header Host a request isn't one (RFC 9112, 3.2). Here Node would answer it out of turn. */
const refuse: Handler = async (_, response) => {
  response.writeHead(400, { Connection: "close", "Content-Length": 0 }).end();
};

function hasBody(headers: Readonly<Record<string, unknown>>): boolean {
  const { "content-length": length, "transfer-encoding": coding } = headers;
  return coding !== undefined || (length !== undefined && length !== "0");
}
