import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { lookup } from "mrmime";
import Negotiator from "negotiator";
import { isFresh, rangeHolds } from "./isFresh";
import type { SiteFile } from "./loadSite";
import { parseRange } from "./parseRange";

/**
 * Sends a file in the best encoding that the client accepts. With status 200 it
 * honours conditions and ranges; with another it sends the whole file.
 *
 * @param address decides the type
 * @throws before anything is sent, if the file can't be opened
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
  file: SiteFile,
  status = 200,
): Promise<void> {
  const encoding = encodingFor(request, file);
  const path = (encoding && file.encodings[encoding]) ?? file.path;
  // A link put in the file's place since the list was made isn't followed either.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const { size, mtimeMs } = await handle.stat();
    response.statusCode = status;
    response.setHeader("Content-Type", contentType(address));
    if (Object.keys(file.encodings).length > 0) response.appendHeader("Vary", "Accept-Encoding");
    if (encoding) response.setHeader("Content-Encoding", encoding);
    if (status !== 200) {
      await send(request, response, handle, { start: 0, end: size - 1 });
      return;
    }
    const tag = `${Math.floor(mtimeMs).toString(36)}-${size.toString(36)}`;
    const etag = `"${tag}${encoding ? `-${encoding}` : ""}"`;
    response.setHeader("ETag", etag);
    response.setHeader("Last-Modified", new Date(mtimeMs).toUTCString());
    response.setHeader("Accept-Ranges", "bytes");
    const validators = { etag, modified: mtimeMs };
    if (isFresh(request.headers, validators)) {
      response.statusCode = 304;
      for (const name of ["Content-Type", "Content-Encoding"]) response.removeHeader(name);
      response.end();
      return;
    }
    const header = request.method === "GET" ? request.headers.range : undefined;
    const ifRange = request.headers["if-range"];
    const range =
      header !== undefined &&
      rangeHolds(typeof ifRange === "string" ? ifRange : undefined, validators)
        ? parseRange(header, size)
        : "whole";
    if (range === "unsatisfiable") {
      response.statusCode = 416;
      response.setHeader("Content-Range", `bytes */${size}`);
      for (const name of ["Content-Type", "Content-Encoding"]) response.removeHeader(name);
      response.end();
      return;
    }
    if (range === "whole") {
      await send(request, response, handle, { start: 0, end: size - 1 });
      return;
    }
    response.statusCode = 206;
    response.setHeader("Content-Range", `bytes ${range.start}-${range.end}/${size}`);
    await send(request, response, handle, range);
  } finally {
    await handle.close();
  }
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  handle: FileHandle,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<void> {
  response.setHeader("Content-Length", end - start + 1);
  if (request.method === "HEAD" || end < start) {
    response.end();
    return;
  }
  await pipeline(handle.createReadStream({ start, end, autoClose: false }), response);
}

/** What version 1 can do and the package of types doesn't know yet: browsers name all encodings alike. */
interface PreferringNegotiator {
  encoding(available: string[], options: { preferred: string[] }): string | undefined;
}

function encodingFor(request: IncomingMessage, { encodings }: SiteFile): "br" | "gzip" | undefined {
  if (!request.headers["accept-encoding"]) return undefined;
  const available = (["br", "gzip"] as const).filter((name) => encodings[name]);
  const negotiator = new Negotiator(request) as Negotiator & PreferringNegotiator;
  const best = negotiator.encoding([...available, "identity"], { preferred: ["br", "gzip"] });
  return available.find((name) => name === best);
}

/** Types that readers of feeds and browsers insist on, or that a table of endings can't know. */
function contentType(address: string): string {
  if (address.endsWith("/feed.xml")) return "application/atom+xml; charset=utf-8";
  if (address.endsWith(".xml")) return "application/xml; charset=utf-8";
  const type = lookup(address) ?? "application/octet-stream";
  const isText = /^text\/|[/+](?:xml|json|javascript)$|manifest\+json$/.test(type);
  return isText && type !== "image/svg+xml" ? `${type}; charset=utf-8` : type;
}
