import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** A server of several folders at one address. */
export interface FolderServer {
  /** `http://127.0.0.1:40123` */
  readonly address: string;
  readonly close: () => void;
}

/**
 * Serves folders as one site: a file is that of the first folder that has it. Text goes out in
 * Brotli's form, as it lies beside the file, or else made once.
 *
 * @param policy the Content Security Policy of all pages
 */
export async function serveFolders(
  folders: readonly string[],
  policy: string,
): Promise<FolderServer> {
  const made = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://any.example");
    const name = decodeURI(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const file = folders
      .map((folder) => path.join(folder, name))
      .find((one) => existsSync(one) && statSync(one).isFile());
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const extension = path.extname(file);
    const isText = extension !== ".woff2" && extension in TYPES;
    response.setHeader("Content-Type", TYPES[extension] ?? "application/octet-stream");
    if (isText) response.setHeader("Content-Encoding", "br");
    if (extension === ".html") response.setHeader("Content-Security-Policy", policy);
    const body = made.get(file) ?? bodyOf(file, isText);
    made.set(file, body);
    response.setHeader("Content-Length", body.length);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function bodyOf(file: string, isText: boolean): Buffer {
  if (!isText) return readFileSync(file);
  return existsSync(`${file}.br`)
    ? readFileSync(`${file}.br`)
    : brotliCompressSync(readFileSync(file));
}
