import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * What the server takes while clients take all that they can: 1,500 connections,
 * each with 200 requests for a file of 20 MB of which it reads nothing. Prints
 * connections, open files and memory before, during and after.
 *
 *     npx tsx bench/serverLoad.ts
 */
const CLIENTS = 1_500;
const REQUESTS = "GET /big.bin HTTP/1.1\r\nHost: a\r\n\r\n".repeat(200);

function makeSite(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "waraq-"));
  writeFileSync(path.join(folder, "big.bin"), Buffer.alloc(20_000_000));
  const manifest = { fingerprint: "", locales: ["en"], defaultLocale: "en" };
  writeFileSync(
    path.join(folder, "waraq.json"),
    JSON.stringify({ ...manifest, headers: [], redirects: [] }),
  );
  return folder;
}

function tell(moment: string, pid: number | undefined): void {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const memory = Math.round(Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024);
  const descriptors = readdirSync(`/proc/${pid}/fd`).length;
  console.log(`${moment}: ${descriptors} descriptors, ${memory} MB`);
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1").pause();
  socket.on("error", () => undefined);
  await Promise.race([once(socket, "connect"), once(socket, "close")]);
  return socket;
}

async function main(): Promise<void> {
  const folder = makeSite();
  const script = fileURLToPath(new URL("../tests/server/serveSite.ts", import.meta.url));
  const server = spawn(process.execPath, ["--import", "tsx", script, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [line] = await once(server.stdout, "data");
    const port = Number(/:(\d+)\/$/m.exec(String(line))?.[1]);
    tell("before", server.pid);
    const clients: Socket[] = [];
    for (let count = 0; count < CLIENTS; count += 1) {
      const socket = await open(port);
      socket.write(REQUESTS);
      clients.push(socket);
    }
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    tell("during", server.pid);
    const start = performance.now();
    const { status } = await fetch(`http://127.0.0.1:${port}/`, { redirect: "manual" });
    console.log(`another request: ${status} after ${Math.round(performance.now() - start)} ms`);
    for (const socket of clients) socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    tell("after", server.pid);
  } finally {
    server.kill();
    rmSync(folder, { recursive: true });
  }
}

await main();
