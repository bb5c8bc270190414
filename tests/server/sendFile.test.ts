import { once } from "node:events";
import fs from "node:fs";
import { open, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import path from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createHandler, type Handler } from "@/server/createHandler";
import { FormCheck } from "@/server/FormCheck";
import { FILE_CHANGED, sendFile } from "@/server/sendFile";
import { makeFolder } from "../files/folders";
import { page, writeSite } from "./makeSite";

vi.setConfig({ testTimeout: 60_000 });

/** Serves on a free port until the test is over. */
async function listen(handler: Handler): Promise<number> {
  const server = createServer(handler).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

/** Serves, and asks for one address; the answer is read by the test. */
async function askOnce(handler: Handler, target: string) {
  const port = await listen(handler);
  const asked = request({ port, path: target, agent: false });
  asked.end();
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  return answer;
}

async function readText(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part);
  return Buffer.concat(parts).toString();
}

async function makeSite() {
  const folder = path.join(await makeFolder(), "out");
  await writeSite(folder);
  return folder;
}

describe("a file that changes", () => {
  test("after it was found is not sent with the old headers", async () => {
    const folder = await makeSite();
    const file = path.join(folder, "robots.txt");
    const found = { path: file, stats: await stat(file), forms: {} };
    await writeFile(file, "User-agent: *\nDisallow: /drafts/\n");
    let error: unknown;
    const answer = await askOnce(async (asked, response) => {
      error = await sendFile(asked, response, "/robots.txt", found, new FormCheck()).catch(
        (reason) => reason,
      );
      response.removeHeader("Content-Length");
      response.end("nothing was sent");
    }, "/robots.txt");
    expect(await readText(answer)).toBe("nothing was sent");
    expect(error).toMatchObject({ code: FILE_CHANGED });
  });

  test("to a shorter one while it is sent ends the connection", async () => {
    const folder = await makeSite();
    const file = path.join(folder, "big.bin");
    await writeFile(file, Buffer.alloc(40_000_000));
    const socket = connect(await listen(createHandler(folder)), "127.0.0.1");
    for (const target of ["/big.bin", "/robots.txt"]) {
      socket.write(`GET ${target} HTTP/1.1\r\nHost: a\r\n\r\n`);
    }
    await once(socket, "readable");
    await truncate(file, 1_000_000);
    let read = "";
    socket.on("error", () => undefined);
    socket.on("data", (part: Buffer) => {
      read += part.toString("latin1");
    });
    await new Promise((resolve) => socket.once("close", resolve));
    // Nothing that follows could be taken for the rest of it.
    expect(read.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(1);
    expect(read.length).toBeLessThan(40_000_000);
  });
});

describe("a file that is written over in place", () => {
  test("while it is sent is never mixed with its old content", async () => {
    const folder = await makeSite();
    const file = path.join(folder, "big.bin");
    await writeFile(file, Buffer.alloc(40_000_000, "a"));
    const answer = await askOnce(createHandler(folder), "/big.bin");
    await once(answer, "readable");
    const handle = await open(file, "r+");
    await handle.write(Buffer.alloc(40_000_000, "b"), 0, 40_000_000, 0);
    await handle.close();
    const parts: Buffer[] = [];
    answer.on("data", (part: Buffer) => parts.push(part));
    await expect(once(answer, "end")).rejects.toMatchObject({ code: "ECONNRESET" });
    const read = Buffer.concat(parts);
    expect(read.length).toBeLessThan(40_000_000);
    expect(read.includes("b")).toBe(false);
  });
});

describe("a file that is replaced by another", () => {
  test("is sent completely although it is removed meanwhile", async () => {
    const folder = await makeSite();
    const file = path.join(folder, "big.bin");
    await writeFile(file, Buffer.alloc(40_000_000, "a"));
    const answer = await askOnce(createHandler(folder), "/big.bin");
    await once(answer, "readable");
    await rename(folder, `${folder}.old`);
    await rm(`${folder}.old`, { recursive: true });
    const text = await readText(answer);
    expect(text.length).toBe(40_000_000);
  });
});

describe("when no descriptors are left", () => {
  test("a request waits until there are some", async () => {
    const folder = await makeSite();
    const create = fs.createReadStream;
    let refused = 0;
    const spy = vi.spyOn(fs, "createReadStream").mockImplementation((file, options) => {
      if (refused === 12) return create(file, options);
      refused += 1;
      const stream = create(file, { ...(options as object), fs: exhausted });
      return stream;
    });
    onTestFinished(() => spy.mockRestore());
    const warned = vi.fn();
    process.on("warning", warned);
    onTestFinished(() => void process.off("warning", warned));
    const answer = await askOnce(createHandler(folder), "/ur/");
    expect(warned).not.toHaveBeenCalled();
    expect([answer.statusCode, await readText(answer)]).toEqual([200, page("Waraq ur")]);
    expect(refused).toBe(12);
  });
});

/** A file system in which too many files are open. */
const exhausted = {
  ...fs,
  open: (...all: unknown[]) => {
    const done = all.at(-1) as (error: Error) => void;
    setImmediate(() => done(Object.assign(new Error("too many open files"), { code: "EMFILE" })));
  },
};
