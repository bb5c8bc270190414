import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { finished } from "node:stream/promises";
import { contentType } from "mime-types";
import Negotiator from "negotiator";
import send from "send";
import type { SiteFile } from "./loadSite";

/**
 * Sends a file in the best encoding that the client accepts. With status 200 it
 * honours conditions and ranges; with another it sends the whole file.
 *
 * @param address decides the type
 * @throws before anything is sent, if the file can't be read
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
  file: SiteFile,
  status = 200,
): Promise<void> {
  const encoding = encodingFor(request, file);
  response.statusCode = status;
  response.setHeader("Content-Type", typeOf(address));
  if (Object.keys(file.encodings).length > 0) response.appendHeader("Vary", "Accept-Encoding");
  if (encoding) response.setHeader("Content-Encoding", encoding);
  // A range is of what GET sends (RFC 9110, 14.2).
  if (request.method === "HEAD") delete request.headers.range;
  const stored = (encoding && file.encodings[encoding]) ?? file.path;
  const stream = send(request, stored.split(path.sep).map(encodeURIComponent).join("/"), {
    acceptRanges: status === 200,
    etag: status === 200,
    lastModified: status === 200,
    cacheControl: false,
    dotfiles: "allow",
    index: false,
  });
  await new Promise<void>((resolve, reject) => {
    stream.on("error", (error: HttpError) => {
      if (error.status === 416 || error.status === 412) refuse(response, error);
      else reject(error);
    });
    finished(response).then(resolve, reject);
    stream.pipe(response);
  });
}

/** What `send` says of a request that can't be served. */
interface HttpError extends NodeJS.ErrnoException {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A range beyond the file's end (416), or a condition that doesn't hold (412). */
function refuse(response: ServerResponse, { status, headers = {} }: HttpError): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  for (const name of ["Content-Type", "Content-Encoding", "Content-Length"]) {
    response.removeHeader(name);
  }
  response.end();
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

/** Feed readers insist on Atom's own type; all else goes by the ending. */
function typeOf(address: string): string {
  if (address.endsWith("/feed.xml")) return "application/atom+xml; charset=utf-8";
  const type = contentType(path.posix.extname(address)) || "application/octet-stream";
  return type === "application/xml" ? `${type}; charset=utf-8` : type;
}
