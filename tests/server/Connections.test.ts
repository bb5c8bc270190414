import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Connection } from "@/server/Connection";
import { Connections } from "@/server/Connections";
import { limitsFor } from "@/server/limits";
import { readSendQueues } from "@/server/readSendQueues";

vi.setConfig({ testTimeout: 60_000 });

/** Takes a connection in whose client reads nothing, by a clock and queues that the test sets. */
async function start() {
  const state = { time: 0, queue: "" };
  const queues = () => new Map([[client.localPort ?? 0, state.queue]]);
  const connections = new Connections(limitsFor(undefined, 0), () => state.time, queues);
  const server = createServer({ allowHalfOpen: true }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const client: Socket = connect(port, "127.0.0.1").pause();
  client.on("error", () => undefined);
  const [socket] = (await once(server, "connection")) as [Socket];
  const connection = connections.admit(socket);
  onTestFinished(() => {
    client.destroy();
    connections.closeAll();
    server.close();
  });
  return { state, connections, connection, client, port };
}

/** Sends until the system takes no more, as the answer to a request does. */
async function fill(connection: Connection): Promise<void> {
  vi.spyOn(connection, "isBusy", "get").mockReturnValue(true);
  const part = Buffer.alloc(1_000_000);
  for (let sent = 0; sent < 60; sent += 1) connection.write(part);
  let before: number;
  do {
    before = connection.writableLength;
    await new Promise((resolve) => setTimeout(resolve, 100));
  } while (connection.writableLength !== before);
}

describe("a client on a slow line", () => {
  test("is kept while the system reports that it receives data", async () => {
    const { state, connections, connection } = await start();
    await fill(connection);
    for (let step = 0; step < 20; step += 1) {
      state.time += 19_000;
      state.queue = `0039${step}`;
      connections.dropOverdue();
    }
    // All that time nothing left this process.
    expect(connection.destroyed).toBe(false);
    state.time += 20_001;
    connections.dropOverdue();
    expect(connection.destroyed).toBe(true);
  });

  test("is found in the tables of Linux’s connections", async () => {
    const { connection, client, port } = await start();
    await fill(connection);
    await vi.waitFor(() => {
      const queue = readSendQueues(port).get(client.localPort ?? 0);
      expect(Number.parseInt(queue ?? "", 16)).toBeGreaterThan(0);
    }, 50_000);
    expect(readSendQueues(1).size).toBe(0);
  });
});
