import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { serve } from "@/server/serve";
import { makeFolder, writeFiles } from "../files/folders";
import { manifest, writeSite } from "./makeSite";

/** Starts a server; `ended` settles when it has come to its end. */
async function start(host = "127.0.0.1") {
  const outDir = await makeFolder();
  await writeSite(outDir);
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  let ended: Promise<void> = Promise.resolve();
  const line = await new Promise<string>((resolve, reject) => {
    ended = serve({ outDir, port: 0, host, signal: stop.signal, print: resolve });
    ended.catch(reject);
  });
  return { outDir, line, address: line.replace("Waraq is at ", ""), stop, ended };
}

describe("serve", () => {
  test("prints its address and serves there", async () => {
    const { line, address } = await start();
    expect(line).toMatch(/^Waraq is at http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await fetch(`${address}en/`)).status).toBe(200);
  });

  test("prints an address that a browser can open when it listens everywhere", async () => {
    const { line } = await start("0.0.0.0");
    expect(line).toMatch(/^Waraq is at http:\/\/localhost:\d+\/$/);
  });

  test("ends when aborted although connections are kept open", async () => {
    const { address, stop, ended } = await start();
    const { hostname, port } = new URL(address);
    const idle = connect(Number(port), hostname);
    const begun = connect(Number(port), hostname);
    await Promise.all([once(idle, "connect"), once(begun, "connect")]);
    begun.write("GET /en/ HTTP/1.1\r\nHost: a\r\n\r\n");
    await once(begun, "data");
    stop.abort();
    await ended;
    await expect(fetch(address)).rejects.toThrow();
  });

  test("completes a request in flight", async () => {
    const { address, stop, ended, outDir } = await start();
    const big = new Uint8Array(8_000_000);
    await writeFiles(outDir, { "big.bin": big, "waraq.json": JSON.stringify(manifest) });
    // Read slowly, so that the server is in the middle of it when it is asked to end.
    const answer = await fetch(`${address}big.bin`);
    stop.abort();
    await setTimeout(200);
    expect((await answer.arrayBuffer()).byteLength).toBe(big.length);
    await ended;
  });

  test("throws an error that names the port in use, and what to do", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const outDir = await makeFolder();
    await writeSite(outDir);
    const signal = new AbortController().signal;
    await expect(serve({ outDir, port, host: "127.0.0.1", signal })).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is in use. Choose another with PORT=…, such as PORT=3001 npm start.`,
    );
  });

  test("throws an error for a host that is not this machine", async () => {
    const outDir = await makeFolder();
    await writeSite(outDir);
    const signal = new AbortController().signal;
    await expect(serve({ outDir, port: 0, host: "192.0.2.1", signal })).rejects.toThrow(
      "HOST is “192.0.2.1”, which is not an address of this machine (EADDRNOTAVAIL). Set it to 127.0.0.1 to serve this machine only, or to 0.0.0.0 to serve every machine that can reach it.",
    );
  });
});
