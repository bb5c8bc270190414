import { once } from "node:events";
import { type AddressInfo, connect, type Socket } from "node:net";
import { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Handler } from "@/server/createHandler";
import { createServer } from "@/server/createServer";
import { type Limits, limitsFor } from "@/server/limits";

const HEAD = "HTTP/1.1\r\nHost: a\r\n\r\n";

/** Waits as long as it takes: no test is about speed. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 50_000, interval: 10 });

vi.setConfig({ testTimeout: 60_000 });

/** Says which address was asked for. */
const echo: Handler = async ({ url }, response) => {
  response.end(`[${url}]`);
};

/** Sends more than any system takes at once. */
const sendMuch: Handler = async (_, response) => {
  const parts = Array.from({ length: 60 }, () => Buffer.alloc(1_000_000));
  // A client that is dropped meanwhile is what some of the tests are about.
  await pipeline(Readable.from(parts), response).catch(() => undefined);
};

/** Serves on a free port, by a clock that stands still until it is moved. */
async function start(handler: Handler, limits: Partial<Limits> = {}) {
  let time = 0;
  const { server, connections } = createServer(
    handler,
    { ...limitsFor(undefined, 0), ...limits },
    () => time,
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    connections.closeAll();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  /** Opens a connection that the server has taken in. */
  const open = async (): Promise<Socket> => {
    const taken = once(server, "connection");
    const socket = connect({ port, host: "127.0.0.1" });
    onTestFinished(() => void socket.destroy());
    socket.on("error", () => undefined);
    await Promise.all([taken, once(socket, "connect")]);
    return socket;
  };
  /** Lets time pass, and has the server look at its connections. */
  const pass = (milliseconds: number) => {
    time += milliseconds;
    connections.dropOverdue();
  };
  return { open, pass, connections };
}

/** Reads until the server ends the connection. */
async function readAll(socket: Socket): Promise<string> {
  const parts: Buffer[] = [];
  socket.on("data", (part: Buffer) => parts.push(part));
  await finished(socket, { writable: false });
  return Buffer.concat(parts).toString();
}

/** Waits until the server has closed a connection, gently or not. */
function closed(socket: Socket): Promise<unknown> {
  return new Promise((resolve) => {
    if (socket.closed) resolve(undefined);
    else socket.resume().once("close", resolve);
  });
}

/** Reads until a text has come. */
async function readUntil(socket: Socket, text: string): Promise<string> {
  let read = "";
  const isThere = new Promise<void>((resolve) => {
    socket.on("data", (part: Buffer) => {
      read += part;
      if (read.includes(text)) resolve();
    });
  });
  await isThere;
  return read;
}

describe("pipelined requests", () => {
  test("are all answered in order", async () => {
    const { open } = await start(echo);
    const socket = await open();
    const addresses = Array.from({ length: 1_100 }, (_, index) => `/${index}`);
    socket.end(addresses.map((address) => `GET ${address} ${HEAD}`).join(""));
    const answers = (await readAll(socket)).match(/\[.*?\]/g);
    expect(answers).toEqual(addresses.map((address) => `[${address}]`));
  });

  test("are handled one at a time", async () => {
    let running = 0;
    let most = 0;
    const { open } = await start(async (request, response) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      await echo(request, response);
    });
    const socket = await open();
    socket.end(`GET / ${HEAD}`.repeat(50));
    await readAll(socket);
    expect(most).toBe(1);
  });

  test("are not handled once the client is gone", async () => {
    const handled: (string | undefined)[] = [];
    const { open, connections } = await start(async (request, response) => {
      handled.push(request.url);
      await once(response, "close");
    });
    const socket = await open();
    socket.write(`GET /first ${HEAD}GET /second ${HEAD}`);
    await until(() => expect(handled).toEqual(["/first"]));
    socket.resetAndDestroy();
    await until(() => expect(connections.size).toBe(0));
    expect(handled).toEqual(["/first"]);
  });
});

describe("a client that receives nothing", () => {
  test("is dropped after 20 seconds", async () => {
    const { open, pass, connections } = await start(sendMuch);
    const socket = await open();
    socket.pause();
    socket.write(`GET / ${HEAD}`);
    // The system takes what it can hold first; each time that it does, the clock starts anew.
    await until(() => {
      pass(20_001);
      expect(connections.size).toBe(0);
    });
  });

  test("is not dropped before 20 seconds", async () => {
    const { open, pass, connections } = await start(sendMuch);
    const socket = await open();
    socket.pause();
    socket.write(`GET / ${HEAD}`);
    await until(() => expect([...connections].some(({ isHeldUp }) => isHeldUp)).toBe(true));
    pass(20_000);
    expect(connections.size).toBe(1);
  });
});

describe("a connection without a request", () => {
  test("is closed after 15 seconds without data", async () => {
    const { open, pass, connections } = await start(echo);
    await open();
    pass(15_000);
    expect(connections.size).toBe(1);
    const socket = await open();
    pass(1);
    await until(() => expect(connections.size).toBe(1));
    socket.end(`GET /later ${HEAD}`);
    expect(await readAll(socket)).toContain("[/later]");
  });

  test("is closed 6 seconds after the last answer", async () => {
    const { open, pass, connections } = await start(echo);
    const socket = await open();
    socket.write(`GET / ${HEAD}`);
    expect(await readUntil(socket, "[/]")).toContain("Keep-Alive: timeout=5");
    await until(() => expect([...connections].some(({ isBusy }) => isBusy)).toBe(false));
    pass(6_000);
    expect(connections.size).toBe(1);
    pass(1);
    await closed(socket);
  });

  test("is closed after 15 seconds when a head arrives byte by byte", async () => {
    const { open, pass, connections } = await start(echo);
    const socket = await open();
    for (const byte of "GET / H") {
      socket.write(byte);
      await until(() => expect([...connections].every(({ hasBegun }) => hasBegun)).toBe(true));
      pass(2_000);
    }
    expect(connections.size).toBe(1);
    pass(1_001);
    expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe("when all connections are taken", () => {
  test("the one that has been idle longest is closed", async () => {
    const { open, pass } = await start(echo, { connections: 2 });
    const first = await open();
    pass(1);
    const second = await open();
    pass(1);
    const third = await open();
    await closed(first);
    for (const [socket, name] of [
      [third, "third"],
      [second, "second"],
    ] as const) {
      socket.end(`GET /${name} ${HEAD}`);
      expect(await readAll(socket)).toContain(`[/${name}]`);
    }
  });

  test("idle ones are closed before one that is being answered", async () => {
    const release = withResolvers();
    const { open, pass, connections } = await start(
      async (request, response) => {
        if (request.url === "/slow") await release.promise;
        await echo(request, response);
      },
      { connections: 2 },
    );
    const busy = await open();
    busy.write(`GET /slow ${HEAD}`);
    await until(() => expect([...connections][0]?.isBusy).toBe(true));
    pass(1_000);
    const idle = await open();
    await open();
    await closed(idle);
    release.resolve();
    expect(await readUntil(busy, "[/slow]")).toContain("200 OK");
  });

  test("the one that has received nothing for longest is closed if all are being answered", async () => {
    const { open, pass, connections } = await start(
      async (request, response) => {
        if (request.url === "/") await echo(request, response);
        else await once(response, "close");
      },
      { connections: 2 },
    );
    const sockets: Socket[] = [];
    for (const index of [0, 1]) {
      const socket = await open();
      socket.write(`GET /held ${HEAD}`);
      await until(() => expect([...connections][index]?.isBusy).toBe(true));
      pass(1_000);
      sockets.push(socket);
    }
    const fresh = await open();
    await closed(sockets[0] as Socket);
    fresh.end(`GET / ${HEAD}`);
    expect(await readAll(fresh)).toContain("[/]");
  });
});

describe("a request", () => {
  test("is answered after the client has closed its half of the connection", async () => {
    const { open } = await start(sendMuch);
    const socket = await open();
    socket.end(`GET / ${HEAD}`);
    expect((await readAll(socket)).length).toBeGreaterThan(60_000_000);
  });

  test("with a body is the last one, and its body is not read as another request", async () => {
    const { open } = await start(echo);
    const body = `GET /second ${HEAD}`;
    const size = body.length.toString(16);
    for (const rest of [
      `Content-Length: ${body.length}\r\n\r\n${body}`,
      `Transfer-Encoding: chunked\r\n\r\n${size}\r\n${body}\r\n0\r\n\r\n`,
    ]) {
      const socket = await open();
      socket.write(`GET /first HTTP/1.1\r\nHost: a\r\n${rest}`);
      const answer = await readAll(socket);
      expect(answer).toContain("Connection: close");
      expect(answer.match(/\[.*?\]/g)).toEqual(["[/first]"]);
    }
  });

  test("with a body without end is answered, and then dropped with its connection", async () => {
    const { open, pass, connections } = await start(echo);
    const socket = await open();
    socket.write("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    const chunk = `${(50_000).toString(16)}\r\n${"x".repeat(50_000)}\r\n`;
    const sending = setInterval(() => socket.writable && socket.write(chunk), 1);
    onTestFinished(() => clearInterval(sending));
    expect(await readUntil(socket, "[/]")).toContain("Connection: close");
    await until(() => {
      pass(6_001);
      expect(connections.size).toBe(0);
    });
  });

  test("with “Expect” gets no “100 Continue”", async () => {
    const { open } = await start(echo);
    const socket = await open();
    socket.write("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    const answer = await readAll(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(answer).not.toContain("100 Continue");
  });

  test.each([
    [
      "that wants another protocol",
      "HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: x",
      200,
    ],
    ["that expects what nobody knows", "HTTP/1.1\r\nHost: a\r\nExpect: tea", 200],
    ["of the version before", "HTTP/1.0", 200],
    ["without a host", "HTTP/1.1", 400],
  ])("%s is answered", async (_, head, status) => {
    const { open } = await start(echo);
    const socket = await open();
    socket.end(`GET / ${head}\r\n\r\n`);
    expect(await readAll(socket)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  test.each([
    "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "\x16\x03\x01",
    `GET / ${HEAD}\0\0\0`,
    "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nnone\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
  ])("that is invalid, %j, ends only its own connection", async (bytes) => {
    const { open, connections } = await start(echo);
    const socket = await open();
    socket.write(bytes);
    await closed(socket);
    await until(() => expect(connections.size).toBe(0));
    const other = await open();
    other.end(`GET / ${HEAD}`);
    expect(await readAll(other)).toContain("[/]");
  });

  test("with too long a head is refused", async () => {
    const { open } = await start(echo);
    const socket = await open();
    socket.write(`GET / HTTP/1.1\r\nHost: a\r\nCookie: ${"x".repeat(20_000)}\r\n\r\n`);
    expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 431 /);
  });
});

/** Makes a promise that is settled from outside. */
function withResolvers() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
