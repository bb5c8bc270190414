import { writeFile } from "node:fs/promises";
import type { Socket } from "node:net";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { ask } from "../e2e/support/ask";
import { makeFolder } from "../files/folders";
import { writeSite } from "./makeSite";
import { openConnection, type StartedServer, startServer } from "./startServer";

/** What a process may have open here, all told. */
const DESCRIPTORS = 256;

/** What a server may take in memory above what it takes anyway: far less than what it is asked for. */
const MEMORY = 250_000_000;

/** What waits here is waited for as long as it takes: no test is about speed. */
const PATIENCE = { timeout: 60_000, interval: 50 };

const request = (target: string) => `GET ${target} HTTP/1.1\r\nHost: a\r\n\r\n`;

/** A site with a file that no system takes at once, served by a process of its own. */
async function start(): Promise<StartedServer & { folder: string }> {
  const folder = path.join(await makeFolder(), "out");
  await writeSite(folder);
  await writeFile(path.join(folder, "big.bin"), Buffer.alloc(20_000_000));
  const server = await startServer(folder, DESCRIPTORS);
  await expectServed(server);
  return { ...server, folder };
}

/** Asks for a page of each kind, each on a new connection. */
async function expectServed({ address }: StartedServer): Promise<void> {
  for (const [target, status] of [
    ["/", 307],
    ["/en/", 200],
    ["/en/lost/", 404],
    ["/media/map-0123456789abcdef.png", 200],
  ] as const) {
    expect([target, (await ask(address, target)).status]).toEqual([target, status]);
  }
}

async function expectNothingLeftOpen(server: StartedServer, before: number, folder: string) {
  await vi.waitFor(() => {
    expect(server.countOpen(folder)).toBe(0);
    expect(server.countOpen()).toBeLessThanOrEqual(before);
  }, PATIENCE);
}

describe("the server serves others and leaks no connection", { timeout: 120_000 }, () => {
  test("when a client asks for much at once, reads nothing, and goes away", async () => {
    const server = await start();
    const before = server.countOpen();
    const memory = server.memory();
    const sockets: Socket[] = [];
    for (const target of ["/big.bin", "/en/", "/en/lost/", "/"]) {
      const socket = await openConnection(server.port);
      socket.write(request(target).repeat(20_000));
      sockets.push(socket);
      await expectServed(server);
    }
    await vi.waitFor(() => {
      expect(server.countOpen(server.folder)).toBeLessThanOrEqual(sockets.length);
    }, PATIENCE);
    expect(server.memory() - memory).toBeLessThan(MEMORY);
    for (const socket of sockets) socket.resetAndDestroy();
    await expectNothingLeftOpen(server, before, server.folder);
    await expectServed(server);
  });

  test("when more clients than there are descriptors do so", async () => {
    const server = await start();
    const before = server.countOpen();
    const memory = server.memory();
    const sockets: Socket[] = [];
    for (let count = 0; count < 300; count += 1) {
      const socket = await openConnection(server.port);
      socket.write(request("/big.bin").repeat(100));
      sockets.push(socket);
    }
    await expectServed(server);
    expect(server.memory() - memory).toBeLessThan(MEMORY);
    for (const socket of sockets) socket.destroy();
    await expectNothingLeftOpen(server, before, server.folder);
    await expectServed(server);
  });

  test("when 2,000 connections lie idle, send half a head, or had an answer", async () => {
    const server = await start();
    const before = server.countOpen();
    const memory = server.memory();
    const sockets: Socket[] = [];
    const said = ["", "GET /en/ HTTP/1.1\r\nHo", request("/en/"), "POST / HTTP/1.1\r\nHost: a\r\n"];
    for (let count = 0; count < 2_000; count += 1) {
      const socket = await openConnection(server.port);
      socket.write(said[count % said.length] ?? "");
      sockets.push(socket);
      if (count % 500 === 499) await expectServed(server);
    }
    expect(server.memory() - memory).toBeLessThan(MEMORY);
    for (const socket of sockets) socket.destroy();
    await expectNothingLeftOpen(server, before, server.folder);
    await expectServed(server);
  });

  test("when a client asks again and again for what isn’t there", async () => {
    const server = await start();
    const before = server.countOpen();
    const socket = await openConnection(server.port);
    const targets = Array.from({ length: 3_000 }, (_, index) => request(`/en/${index}/lost/`));
    socket.write(targets.join(""));
    await expectServed(server);
    socket.destroy();
    await expectNothingLeftOpen(server, before, server.folder);
  });
});
